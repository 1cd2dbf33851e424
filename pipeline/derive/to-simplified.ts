import {Converter} from 'opencc-js/t2cn'
import {once} from '../once.ts'

/** Words of Taiwan become those of the mainland, 軟體 软件 (OpenCC, `twp` to `cn`). */
const words = once(() => Converter({from: 'twp', to: 'cn'}))

/** Each character becomes its simplified form, and every word stays (OpenCC, `t` to `cn`). */
const characters = once(() => Converter({from: 't', to: 'cn'}))

/** Quotation marks as the mainland has them (GB/T 15834-2011, 4.8). */
const quotes: Readonly<Record<string, string>> = {'「': '“', '」': '”', '『': '‘', '』': '’'}

/** Running text of Taiwan in simplified characters, in the words and quotation marks of the mainland. */
export function convertWords(text: string): string {
  const converted: string = words()(text)
  return converted.replace(/[「」『』]/g, (mark) => quotes[mark] ?? mark)
}

/** A name in simplified characters: what somebody is called is not translated. */
export const convertCharacters = (name: string): string => characters()(name)
