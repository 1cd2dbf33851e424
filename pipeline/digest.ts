import {hash} from 'node:crypto'

/** SHA-256 of a text or of bytes, in hexadecimal. */
export const digest = (content: string | Uint8Array): string => hash('sha256', content, 'hex')
