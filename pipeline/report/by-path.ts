import type {VFileMessage} from 'vfile-message'

/** Groups messages by the file they are about, in the order they come in. */
export function byPath(messages: readonly VFileMessage[]): Map<string, VFileMessage[]> {
  const groups = new Map<string, VFileMessage[]>()
  for (const message of messages) {
    const path = message.file ?? ''
    const group = groups.get(path)
    if (group) group.push(message)
    else groups.set(path, [message])
  }
  return groups
}
