import {strToU8, type Zippable, zipSync} from 'fflate'

/** A file in an archive. */
export interface ZipEntry {
  name: string
  content: string | Uint8Array
}

/** The first moment that the format knows (APPNOTE.TXT §4.4.6), in any time zone: the same content is the same bytes. */
const sometime = new Date(1980, 0, 1)

/** Makes a ZIP archive; pictures are small already, and only texts are compressed. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {}
  for (const {name, content} of entries) {
    const options = {mtime: sometime, level: typeof content === 'string' ? 9 : 0} as const
    files[name] = [typeof content === 'string' ? strToU8(content) : content, options]
  }
  return zipSync(files)
}
