/** The first character that JSON writes as it is, in one byte. */
const first = 0x23

/** The largest number that can be written: with it, a character stays below the surrogates (Unicode §23.6). */
export const largest = 0xd7ff - first

/** Writes a number from 0 to `largest` as one character: small ones take a byte in UTF-8, and nothing is quicker read again. */
export const writeNumber = (number: number): string => String.fromCharCode(first + number)

/** Reads the number at a place of a text. */
export const readNumber = (text: string, at: number): number => text.charCodeAt(at) - first
