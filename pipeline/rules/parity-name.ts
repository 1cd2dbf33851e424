import type {BlockText} from '../blocks/block-texts.ts'
import {type Tongue, tongueOf} from '../language.ts'
import {chineseFamilyName, englishFamilyName} from '../names/family-name.ts'
import type {Person, Registry} from '../names/registry.ts'
import type {Comparison} from '../parity/compare.ts'
import type {ParityBlock} from '../parity/parity-block.ts'
import {quoteIn, spoken} from './quote-in.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const parityName: ReleaseRule = {
  id: 'parity-name',
  severity: 'error',
  why: 'A paragraph that is about one person in one language and about another in the other is false in one of them.',
  ok: [
    {
      en: 'Hsu Chih-Chieh thanked Tsai Yi-Ru.',
      'zh-Hant': '許智傑感謝蔡宜儒。'
    },
    {
      en: 'Hsu Chih-Chieh came.\n\nChair Tsai thanked Hsu Chih-Chieh.',
      'zh-Hant': '許智傑到場。\n\n蔡宜儒感謝許委員。'
    },
    {
      en: 'Hsu Chih-Chieh and Tsai Yi-Ru came.\n\nHe left.',
      'zh-Hant': '許智傑、蔡宜儒到場。\n\n許智傑離開。'
    }
  ],
  notOk: [
    {
      files: {
        en: 'Hsu Chih-Chieh and Tsai Yi-Ru came.\n\nHsu Chih-Chieh gave NT$5 million.',
        'zh-Hant': '許智傑、蔡宜儒到場。\n\n蔡宜儒捐贈500萬元。'
      },
      expect: [
        'zh-Hant 8:1-8:4: Unexpected `蔡宜儒` in zh-Hant, expected whom en names: `Hsu Chih-Chieh`'
      ]
    }
  ],
  check({comparisons}, {registry}, report) {
    for (const comparison of comparisons) {
      for (const {source, target} of comparison.beads) {
        const finding = differenceOf(source, target, comparison, registry)
        if (finding && !(isQuote(source) && isQuote(target))) report(finding)
      }
    }
  }
}

/** Who says what is quoted is another rule's. */
const isQuote = (blocks: readonly ParityBlock[]): boolean => (quoteIn(blocks)?.size ?? 0) >= spoken

/** A name, and the text that it stands in. */
interface Named {
  person: Person
  block: BlockText
  start: number
  end: number
}

/** Where each side names somebody whom the other does not even mean, one of them is wrong. */
function differenceOf(
  source: readonly ParityBlock[],
  target: readonly ParityBlock[],
  versions: Comparison,
  registry: Registry
): Report | undefined {
  const [own] = namedAlone(source, target, tongueOf(versions.target.language), registry)
  const [other] = namedAlone(target, source, tongueOf(versions.source.language), registry)
  if (!own || !other) return undefined
  const [wanted, found] = [own, other].map(({block, start, end}) => block.text.slice(start, end))
  const place = own.block.placeOf(own.start, own.end)
  const {source: from, target: to} = versions
  return {
    version: to,
    place: other.block.placeOf(other.start, other.end),
    actual: found,
    reason: `Unexpected \`${found}\` in ${to.language}, expected whom ${from.language} names: \`${wanted}\``,
    related: {version: from, place, ...(wanted !== undefined && {text: wanted})}
  }
}

/** The people who are named in some blocks, and in those of the other language by no part of their name. */
function namedAlone(
  blocks: readonly ParityBlock[],
  others: readonly ParityBlock[],
  tongue: Tongue,
  {people}: Registry
): Named[] {
  const texts = others.flatMap((block) => block.texts)
  const ids = new Set(texts.flatMap(({names}) => names.map(({id}) => id)))
  return blocks
    .flatMap((block) => block.texts)
    .flatMap((block) =>
      block.names.flatMap(({id, start, end}) => {
        const person = people.get(id)
        const isMeant = !person || ids.has(id) || texts.some(({text}) => isIn(text, person, tongue))
        return isMeant ? [] : [{person, block, start, end}]
      })
    )
}

/** Whether a text has a part of somebody's name, by which they may be meant. */
function isIn(text: string, person: Person, tongue: Tongue): boolean {
  const {short, aliases} = person
  const parts = [
    ...(tongue === 'en' ? englishParts(person) : chineseParts(person)),
    short?.[tongue] ?? '',
    ...(aliases?.[tongue] ?? [])
  ]
  return parts.some((part) => part !== '' && text.includes(part))
}

const englishParts = (person: Person): string[] => [
  englishFamilyName(person) ?? '',
  ...(person.en ?? '').split(' ').filter((word) => word.length > 2)
]

function chineseParts({zh = ''}: Person): string[] {
  const family = chineseFamilyName(zh)
  return family === undefined ? [zh] : [family, zh.slice(family.length)]
}
