/** Light and dark paper of the pages, as the style sheet has them. */
const papers = {light: '#ffffff', dark: '#121517'}

/** Contrast that text needs (WCAG 2.2, 1.4.3), and that it gets here where the tool chooses. */
const enough = 4.5
const chosen = 7

/** Whether text of a colour can be read on white. */
export const isReadable = (color: string): boolean => contrast(color, papers.light) >= enough

/** The accent on dark paper: the same colour, made lighter until it is easily read. */
export function onDark(color: string): string {
  for (let share = 0; share < 1; share += 0.02) {
    const lighter = mixed(color, share)
    if (contrast(lighter, papers.dark) >= chosen) return lighter
  }
  return '#ffffff'
}

/** A colour with a share of white in it. */
const mixed = (color: string, share: number): string =>
  `#${channels(color)
    .map((value) => Math.round(value + (255 - value) * share))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance"). */
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, two) => one - two)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
