import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../diagnostic.ts'

export type Decoded = {text: string} | {message: VFileMessage}

/** Reads bytes as UTF-8; a byte order mark at the start is no part of the text. */
export function decodeUtf8(path: string, bytes: Uint8Array): Decoded {
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    return {
      message: diagnostic({
        path,
        ruleId: 'encoding',
        severity: 'error',
        reason: 'Unexpected bytes that are not UTF-8, expected the file to be saved as UTF-8'
      })
    }
  }
}
