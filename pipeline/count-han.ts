/** How many Han characters a text has (Unicode, `Script=Han`). */
export function countHan(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit < firstHan) continue
    if (isHighSurrogate(unit)) {
      count += han.test(text.slice(at, at + 2)) ? 1 : 0
      continue
    }
    scripts[unit] ||= han.test(text.charAt(at)) ? 2 : 1
    count += scripts[unit] === 2 ? 1 : 0
  }
  return count
}

const han = /^\p{Script=Han}/u
const firstHan = 0x2e80
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00

/** What each UTF-16 unit was found to be: 1 for other scripts, 2 for Han; a pattern takes ten times as long. */
const scripts = new Uint8Array(0x10000)
