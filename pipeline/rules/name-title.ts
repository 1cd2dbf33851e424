import type {BlockName, BlockText} from '../blocks/block-texts.ts'
import {type Language, type Tongue, tongueOf} from '../language.ts'
import type {Person, Registry} from '../names/registry.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const nameTitle: ReleaseRule = {
  id: 'name-title',
  severity: 'warning',
  why: 'A wrong title is as much a mistake in a name as a wrong letter.',
  ok: [
    {
      en: 'Chairman Tsai Yi-Ru met Dr. Hsu Chih-Chieh.',
      'zh-Hant': '董事長蔡宜儒與許智傑立法委員會面。'
    }
  ],
  notOk: [
    {
      files: {en: 'Professor Tsai Yi-Ru spoke.'},
      expect: ['en 6:1-6:10: Unexpected title `Professor` of Tsai Yi-Ru, expected `Chairman`']
    },
    {
      files: {'zh-Hant': '教授許智傑致詞。'},
      expect: ['zh-Hant 6:1-6:3: Unexpected title `教授` of 許智傑, expected `立法委員`']
    }
  ],
  check(checked, {registry}, report) {
    for (const {version, blocks} of blocksByVersion(checked)) {
      const titles = titlesIn(registry, tongueOf(version.language))
      for (const block of blocks) {
        for (const finding of wrongTitles(block, registry, titles, version.language)) {
          report({version, ...finding})
        }
      }
    }
  }
}

/** Every title that somebody has, the longest first. */
function titlesIn({people}: Registry, tongue: Tongue): string[] {
  const titles = [...people.values()].flatMap((person) => titlesOf(person, tongue))
  return [...new Set(titles)].sort((a, b) => b.length - a.length)
}

const titlesOf = (person: Person, tongue: Tongue): string[] =>
  (person.titles ?? []).flatMap((title) => title[tongue] ?? [])

function wrongTitles(
  block: BlockText,
  registry: Registry,
  titles: readonly string[],
  language: Language
): Omit<Report, 'version'>[] {
  const tongue = tongueOf(language)
  return block.names.flatMap((name) => {
    const person = registry.people.get(name.id)
    const own = person ? titlesOf(person, tongue) : []
    const found = titleBeside(block.text, name, titles, language)
    if (!person || !found || own.length === 0) return []
    if (own.some((title) => title === found.title || title.endsWith(found.title))) return []
    const who = person[tongue] ?? person.id
    const reason = `Unexpected title \`${found.title}\` of ${who}, expected ${own.map((title) => `\`${title}\``).join(' or ')}`
    return [{place: block.placeOf(found.start, found.end), actual: found.title, reason}]
  })
}

/** The registered title that stands right before a name; in Chinese, or right behind it. */
function titleBeside(
  text: string,
  {start, end}: BlockName,
  titles: readonly string[],
  language: Language
): {title: string; start: number; end: number} | undefined {
  const before = text.slice(0, start).trimEnd()
  const title = titles.find((candidate) => isWordEnd(before, candidate))
  if (title !== undefined) return {title, start: before.length - title.length, end: before.length}
  if (language === 'en') return undefined
  const behind = titles.find((candidate) => text.startsWith(candidate, end))
  return behind === undefined ? undefined : {title: behind, start: end, end: end + behind.length}
}

const isWordEnd = (text: string, word: string): boolean =>
  text.endsWith(word) && !/[A-Za-z]$/.test(text.slice(0, -word.length).slice(-1))
