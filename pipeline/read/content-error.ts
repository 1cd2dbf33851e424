import type {VFileMessage} from 'vfile-message'
import {diagnostic, type Finding} from '../diagnostic.ts'

/** An error in what folders and files there are. */
export const contentError = (
  finding: Pick<Finding, 'path' | 'reason' | 'expected'>
): VFileMessage => diagnostic({...finding, ruleId: 'content', severity: 'error'})

/** The value that was read; where there is none, what is wrong is put into `messages`. */
export function keep<T>(
  read: {value: T} | {messages: VFileMessage[]},
  messages: VFileMessage[]
): T | undefined {
  if ('value' in read) return read.value
  messages.push(...read.messages)
  return undefined
}
