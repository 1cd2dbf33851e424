import type {BlockText} from '../blocks/block-texts.ts'
import {type Tongue, tongueOf} from '../language.ts'
import {chineseFamilyName, englishFamilyName} from '../names/family-name.ts'
import type {Person, Registry} from '../names/registry.ts'
import type {Comparison} from '../parity/compare.ts'
import type {ParityBlock} from '../parity/parity-block.ts'
import {quoteIn, spoken} from './quote-in.ts'
import type {CheckedRelease} from './rule.ts'

/** A name, and the text that it stands in. */
interface NamedPerson {
  person: Person
  block: BlockText
  start: number
  end: number
}

/** Somebody whom the translation names where its source names another. */
export interface SwappedPeople {
  comparison: Comparison
  wanted: NamedPerson
  found: NamedPerson
}

const known = new WeakMap<CheckedRelease, {registry: Registry; swapped: SwappedPeople[]}>()

/** Where each language names somebody whom the other does not even mean; looked for once, for all rules that ask. */
export function swappedPeople(
  checked: CheckedRelease,
  registry: Registry
): readonly SwappedPeople[] {
  const before = known.get(checked)
  if (before?.registry === registry) return before.swapped
  const swapped = checked.comparisons.flatMap((comparison) =>
    comparison.beads.flatMap(({source, target}) => {
      const [wanted] = namedAlone(source, target, tongueOf(comparison.target.language), registry)
      const [found] = namedAlone(target, source, tongueOf(comparison.source.language), registry)
      const isSaid = !(isQuote(source) && isQuote(target))
      return wanted && found && isSaid ? [{comparison, wanted, found}] : []
    })
  )
  known.set(checked, {registry, swapped})
  return swapped
}

/** Who says what is quoted is another rule's. */
const isQuote = (blocks: readonly ParityBlock[]): boolean => (quoteIn(blocks)?.size ?? 0) >= spoken

/** The people who are named in some blocks, and in those of the other language by no part of their name. */
function namedAlone(
  blocks: readonly ParityBlock[],
  others: readonly ParityBlock[],
  tongue: Tongue,
  {people}: Registry
): NamedPerson[] {
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
