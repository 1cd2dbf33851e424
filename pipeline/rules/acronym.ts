import type {Position} from 'unist'
import type {BlockText} from '../blocks/block-texts.ts'
import {literalPattern} from '../blocks/literal-pattern.ts'
import {type Language, tongueOf} from '../language.ts'
import type {Registry} from '../names/registry.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const acronym: ReleaseRule = {
  id: 'acronym',
  severity: 'warning',
  why: 'An acronym is introduced once, at its first mention in the text; before that, most readers do not know it.',
  ok: [
    {en: 'Kaohsiung Medical University (KMU) signed an agreement. KMU is in Kaohsiung.'},
    {'zh-Hant': '雙方簽署合作備忘錄（MOU）。'}
  ],
  notOk: [
    {
      files: {en: 'KMU signed. Kaohsiung Medical University (KMU) is in Kaohsiung.'},
      expect: [
        'en 6:1-6:4: Unexpected `KMU` before it is introduced, expected `Kaohsiung Medical University (KMU)`'
      ]
    },
    {
      files: {
        en: 'A memorandum of understanding (MOU) was signed.\n\nThe memorandum of understanding (MOU) is short.'
      },
      expect: ['en 8:5-8:38: Unexpected second introduction of `MOU`, expected `MOU`']
    }
  ],
  check(checked, {registry}, report) {
    for (const {version, blocks} of blocksByVersion(checked)) {
      const paragraphs = blocks.filter(({kind}) => kind === 'paragraph')
      for (const pair of acronymsIn(registry, version.language)) {
        for (const finding of follow(pair, paragraphs)) report({version, ...finding})
      }
    }
  }
}

interface Acronym {
  full: string
  short: string
}

/** Acronyms in Latin letters; a Chinese short form (高醫大) is understood as it stands. */
function acronymsIn({organisations, terms}: Registry, language: Language): Acronym[] {
  const tongue = tongueOf(language)
  const named = [...organisations.values()].map((entry) => ({
    full: entry[tongue],
    short: entry.short?.[tongue]
  }))
  const words = [...terms.values()].map((term) => term[tongue])
  return [...named, ...words].flatMap(({full, short}) =>
    full !== undefined && short !== undefined && /^[A-Z][\w&-]+$/.test(short) ? [{full, short}] : []
  )
}

type Finding = Omit<Report, 'version'>

/** Follows an acronym through the text: it must be introduced first, and once. */
function* follow(pair: Acronym, blocks: readonly BlockText[]): Iterable<Finding> {
  const seen = new Set<Occurrence['kind']>()
  for (const block of blocks) {
    for (const occurrence of occurrencesIn(block, pair)) {
      const finding = problemOf(occurrence, pair, seen)
      if (finding) yield finding
      seen.add(occurrence.kind)
    }
  }
}

/** An acronym in the text: where it is introduced, or used. */
interface Occurrence {
  kind: 'introduced' | 'used'
  actual: string
  place: Position | undefined
}

function occurrencesIn({text, placeOf}: BlockText, {full, short}: Acronym): Occurrence[] {
  const name = literalPattern(short)
  const pattern = new RegExp(
    `(?<introduced>${literalPattern(full)}\\s*[(（](?:以下)?(?:簡稱)?\\s*${name}[)）])|(?<![\\w-])${name}(?![\\w-])`,
    'gi'
  )
  return [...text.matchAll(pattern)].flatMap(({0: actual, index, groups}): Occurrence[] => {
    const place = placeOf(index, index + actual.length)
    if (groups?.['introduced'] !== undefined) return [{kind: 'introduced', actual, place}]
    return actual === short ? [{kind: 'used', actual, place}] : []
  })
}

function problemOf(
  {kind, actual, place}: Occurrence,
  {full, short}: Acronym,
  seen: ReadonlySet<Occurrence['kind']>
): Finding | undefined {
  if (kind === 'introduced' && seen.has('introduced')) {
    const reason = `Unexpected second introduction of \`${short}\`, expected \`${short}\``
    return {place, actual, expected: [short], reason}
  }
  if (kind === 'introduced' || seen.size > 0) return undefined
  const expected = `${full} (${short})`
  const reason = `Unexpected \`${short}\` before it is introduced, expected \`${expected}\``
  return {place, actual, expected: [expected], reason}
}
