import type {VFileMessage} from 'vfile-message'
import {decodeUtf8} from './decode.ts'
import {tooLarge} from './limits.ts'
import type {ListedFile} from './listing.ts'

/** Makes the function that gives the text of a file, and reports one that is none. */
export const decoder =
  (messages: VFileMessage[]) =>
  (path: string, file: ListedFile): string | undefined => {
    if (file.digest === undefined) {
      messages.push(tooLarge(path, file.size))
      return undefined
    }
    const decoded = decodeUtf8(path, file.take())
    if ('text' in decoded) return decoded.text
    messages.push(decoded.message)
    return undefined
  }
