import {readFileSync} from 'node:fs'
import type {CardBox} from '../../templates/cards/release-card.ts'
import type {FontFile} from '../read/card-fonts.ts'
import {cardSize} from '../site/release-card.ts'

/** Fonts that were read, by file: the same letters are in most headlines. */
const read = new Map<string, Buffer>()

function bytesOf({file}: FontFile): Buffer {
  const bytes = read.get(file) ?? readFileSync(file)
  read.set(file, bytes)
  return bytes
}

/** Draws a card, as PNG. */
export async function cardPicture(card: CardBox, fonts: readonly FontFile[]): Promise<Uint8Array> {
  const [{default: satori}, {default: sharp}] = await Promise.all([
    import('satori'),
    import('sharp')
  ])
  const svg = await satori(card, {
    ...cardSize,
    fonts: fonts.map((font) => ({
      name: font.name,
      data: bytesOf(font),
      weight: 700,
      style: 'normal'
    }))
  })
  return sharp(Buffer.from(svg)).png({palette: true, effort: 1}).toBuffer()
}
