import {type Tongue, tongueOf} from '../language.ts'
import {chineseTitles} from '../names/chinese-titles.ts'
import {findNameShapes, type Unregistered} from '../names/recognition/unregistered.ts'
import type {Registry} from '../names/registry.ts'
import type {CheckedRelease, ReleaseRule, Report} from './rule.ts'
import {textsIn} from './texts-in.ts'

export const nameUnknown: ReleaseRule = {
  id: 'name-unknown',
  severity: 'warning',
  why: 'A name that is in no registry is spelt from memory, and differently the next time.',
  ok: [
    {en: 'Hsu Chih-Chieh met the Chiang-era archive.', 'zh-Hant': '董事長蔡宜儒表示。'},
    {en: '**Hsu** Chih-Chieh spoke.'}
  ],
  notOk: [
    {
      files: {en: 'Manager Lin Mei-hua spoke.'},
      expect: ['en 6:9-6:20: Unknown name `Lin Mei-hua`, expected it in the registry']
    },
    {
      files: {'zh-Hant': '總經理林美華表示，明年擴廠。'},
      expect: ['zh-Hant 6:4-6:7: Unknown name `林美華`, expected it in the registry']
    }
  ],
  check(checked, {registry}, report) {
    reportUnknown(checked, registry, 'en', findNameShapes, report)
    reportUnknown(checked, registry, 'zh', findChineseNames, report)
  }
}

function reportUnknown(
  checked: CheckedRelease,
  {people}: Registry,
  tongue: Tongue,
  find: (text: string) => Unregistered[],
  report: (report: Report) => void
): void {
  // Such as one of which a part is emphasized.
  const isRegistered = (name: string): boolean =>
    [...people.values()].some(
      ({[tongue]: form, aliases}) => form === name || aliases?.[tongue]?.includes(name)
    )
  for (const {version, texts} of textsIn(checked, (language) => tongueOf(language) === tongue)) {
    const seen = new Set((checked.mentions.get(version.language) ?? []).map(({text}) => text))
    for (const {text: whole, names, placeOf} of texts) {
      for (const {text, start, end} of find(whole)) {
        const isName = names.some((name) => name.start < end && start < name.end)
        if (isName || seen.has(text) || isRegistered(text)) continue
        seen.add(text)
        const reason = `Unknown name \`${text}\`, expected it in the registry`
        report({version, place: placeOf(start, end), actual: text, reason, note: entryFor(text)})
      }
    }
  }
}

/** A registry entry to begin with. */
function entryFor(text: string): string {
  const tongue = /\p{Script=Han}/u.test(text) ? 'zh' : 'en'
  const id = tongue === 'en' ? text.toLowerCase().replace(/\s+/g, '-') : 'an-id'
  return `Add to names.yml, under people:\n  ${id}:\n    ${tongue}: ${text}\n    status: {${tongue}: reported}`
}

/** A family name and a given name between a title and a verb of speaking. */
function findChineseNames(text: string): Unregistered[] {
  return [...text.matchAll(chineseName)].flatMap((match) => {
    const name = match.groups?.['name'] ?? ''
    const start = match.index + match[0].indexOf(name)
    return [{text: name, start, end: start + name.length}]
  })
}

/** The hundred most frequent family names of Taiwan (Ministry of the Interior, 2018). */
const families =
  '陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓阮馬董溫唐藍石蔣古紀姚連馮歐程湯黃田康姜白汪鄒尤巫鐘黎涂龔嚴韓袁金童陸夏柳凃邵'

const chineseName = new RegExp(
  `(?:${chineseTitles})(?<name>[${families}]\\p{Script=Han}{1,2}?)(?=表示|指出|強調|說|認為|補充|致詞|出席)`,
  'gu'
)
