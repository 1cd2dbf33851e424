import {hash} from 'node:crypto'

/** Letters of a SHA-256 in hexadecimal. */
export const digestLength = 64

/** SHA-256 of a text or of bytes, in hexadecimal. */
export const digest = (content: string | Uint8Array): string => hash('sha256', content, 'hex')
