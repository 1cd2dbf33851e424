/**
 * Writes digits, signs and spaces of a text in ASCII, one for one, so that places stay true: full-width
 * forms (Unicode, Halfwidth and Fullwidth Forms), the dashes that stand in ranges, and narrow spaces.
 */
export function plainCharacters(text: string): string {
  return text.replace(
    /[０-９％．／：＄￥＋－（）＃～〜–—−‒‑\u00a0\u2009\u202f\u3000]|(?<=[\d０-９])，(?=[\d０-９]{3}(?![\d０-９]))/gu,
    (character) =>
      plain[character] ?? String.fromCharCode(character.charCodeAt(0) - fullWidthOffset)
  )
}

const fullWidthOffset = 0xfee0

const plain: Readonly<Record<string, string>> = {
  '，': ',',
  '￥': '¥',
  '～': '~',
  '〜': '~',
  '–': '-',
  '—': '-',
  '−': '-',
  '‒': '-',
  '‑': '-',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u3000': ' '
}
