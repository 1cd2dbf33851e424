import {Converter} from 'opencc-js'
import {pinyin} from 'pinyin-pro'
import {getJyutpingCandidates} from 'to-jyutping'

/** Characters that names are written in: the unified ideographs of the BMP. */
const characters = Array.from({length: 0x9fff - 0x4e00}, (_, index) =>
  String.fromCodePoint(0x4e00 + index)
)

const simplify = Converter({from: 't', to: 'cn'})

/** Readings, the usual one first: that of the simplified form, which the dictionary knows best. */
function mandarinOf(character: string): string[] {
  const readings = [simplify(character), character].flatMap((form) =>
    pinyin(form, {multiple: true, toneType: 'num', type: 'array', v: true})
  )
  return [...new Set(readings)].filter((reading) => /^[a-z]+[1-4]$/.test(reading))
}

function cantoneseOf(character: string): string[] {
  if (mandarinOf(character).length === 0) return []
  const readings = getJyutpingCandidates(character)[0]?.[1] ?? []
  return readings.filter((reading) => /^[a-z]+\d$/.test(reading))
}

/** Lines of a reading, the characters of which it is the usual one, and those of which it is another. */
function byReading(readingsOf: (character: string) => string[]): string {
  const lines = new Map<string, [usual: string, other: string]>()
  for (const character of characters) {
    for (const [index, reading] of readingsOf(character).entries()) {
      const [usual, other] = lines.get(reading) ?? ['', '']
      lines.set(reading, index === 0 ? [usual + character, other] : [usual, other + character])
    }
  }
  return [...lines]
    .map(([reading, [usual, other]]) => `${reading} ${usual} ${other}`.trimEnd())
    .sort()
    .join('\n')
}

const table = (doc: string, name: string, text: string): string =>
  `/**\n * ${doc}\n *\n * Generated: \`npx vitest run test/names/tables.test.ts -u\` makes it anew.\n */\nexport const ${name} = \`\n${text}\n\`\n`

export const mandarinTable = (): string =>
  table(
    'Mandarin readings: a syllable of Hanyu Pinyin with its tone (`v` is ü), the characters\n * of which it is the usual reading, and those that may be read so. From the dictionary of pinyin-pro 3.29 (MIT).',
    'mandarinTable',
    byReading(mandarinOf)
  )

export const cantoneseTable = (): string =>
  table(
    'Cantonese readings: a syllable of Jyutping with its tone, the characters of which it is\n * the usual reading, and those that may be read so. From the dictionary of to-jyutping 3.1 (BSD-2-Clause), which is that of rime-cantonese (CC BY 4.0).',
    'cantoneseTable',
    byReading(cantoneseOf)
  )

/** Characters that are one in simplified script, or that OpenCC takes for forms of each other. */
export function variantTable(): string {
  const converters = (['t', 'tw', 'hk'] as const).map((from) => Converter({from, to: 'cn'}))
  const groups = new Map<string, Set<string>>()
  for (const character of characters) {
    for (const convert of converters) {
      const simplified = convert(character)
      if (simplified === character || [...simplified].length !== 1) continue
      groups.set(simplified, (groups.get(simplified) ?? new Set([simplified])).add(character))
    }
  }
  const lines = [...groups.values()].map((group) => [...group].join('')).sort()
  return table(
    'Groups of characters that are forms of one another: the simplified one first, then the traditional\n * ones and the variants that it stands for. From the dictionaries of OpenCC by way of opencc-js 1.4\n * (Apache-2.0).',
    'variantTable',
    lines.join('\n')
  )
}

/** The 5,401 characters in common use in Taiwan: the first level of Big5. */
function commonInTaiwan(): Set<string> {
  const decoder = new TextDecoder('big5')
  const found = new Set<string>()
  for (let lead = 0xa4; lead <= 0xc6; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if ((trail > 0x7e && trail < 0xa1) || (lead === 0xc6 && trail > 0x7e)) continue
      found.add(decoder.decode(Uint8Array.of(lead, trail)))
    }
  }
  return found
}

/** Simplified characters that are no traditional ones too, each with those it stands for. */
export function simplifiedTable(): string {
  const convert = Converter({from: 'cn', to: 'tw'})
  const common = commonInTaiwan()
  const origins = new Map<string, string>()
  for (const character of common) {
    const simplified = simplify(character)
    origins.set(simplified, (origins.get(simplified) ?? '') + character)
  }
  const groups = characters
    .filter((character) => !common.has(character) && simplify(character) === character)
    .flatMap((character) => {
      const traditional = origins.get(character) ?? convert(character)
      return traditional === character ? [] : character + traditional
    })
  const lines = groups.flatMap((_, at) =>
    at % 30 === 0 ? groups.slice(at, at + 30).join(' ') : []
  )
  return table(
    'Characters of simplified script that are none of traditional script too, each with those that\n * Taiwan writes for it. From the dictionaries of OpenCC by way of opencc-js 1.4 (Apache-2.0), without\n * the characters of the first level of Big5.',
    'simplifiedTable',
    lines.join('\n')
  )
}
