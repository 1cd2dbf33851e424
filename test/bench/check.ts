import {cpSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {performance} from 'node:perf_hooks'
import type {VFileMessage} from 'vfile-message'
import {check} from '../../pipeline/check.ts'
import {checkOne} from '../../pipeline/check-one.ts'
import {relatedTo} from '../../pipeline/diagnostic.ts'
import {parseMarkdown} from '../../pipeline/markdown/parse.ts'
import {createRecognizer} from '../../pipeline/names/recognition/recognizer.ts'
import {readContent} from '../../pipeline/read/content.ts'
import {surroundingsOf} from '../../pipeline/rules/surroundings.ts'
import {temporaryFolder, writeFolder} from '../folders.ts'
import {newsroomFiles, withFrontMatter} from '../newsroom.ts'
import {pairs} from '../parity/pairs.ts'
import {type Defect, defectsOf} from './defects.ts'

/**
 * `npm run bench:check`: how many slips are found that are made one by one in sound releases, at the
 * right place and by the right rule; what is found where nothing is wrong; and how long it takes.
 */
const print = (line = ''): void => {
  process.stdout.write(`${line}\n`)
}

/** A folder with one release in two languages, in which slips are made. */
interface Sound {
  root: string
  /** The release's folder, relative to the root. */
  folder: string
}

function soundPairs(): Sound[] {
  return pairs.map(([en, zh]) => ({
    root: writeFolder(
      newsroomFiles({
        'content/names.yml': 'people: {}\n',
        'content/releases/first/en.md': withFrontMatter(`${en}\n`),
        'content/releases/first/zh-Hant.md': withFrontMatter(`${zh}\n`)
      })
    ),
    folder: 'content/releases/first'
  }))
}

const newsrooms = new URL('../../../test/fixtures/newsrooms/', import.meta.url).pathname

/** Each release of some newsrooms in a newsroom of its own. */
function soundReleases(): Sound[] {
  return ['harbour', 'genres-hant', 'genres-hans'].flatMap((name) => {
    const newsroom = join(newsrooms, name)
    return readdirSync(join(newsroom, 'content/releases')).flatMap((year) =>
      readdirSync(join(newsroom, 'content/releases', year)).flatMap((id) => {
        const folder = `content/releases/${year}/${id}`
        if (!readdirSync(join(newsroom, folder)).includes('en.md')) return []
        const root = temporaryFolder()
        cpSync(join(newsroom, 'content'), join(root, 'content'), {
          recursive: true,
          filter: (path) => !/releases\/\d{4}\/[^/]+$/.test(path) || path.endsWith(`/${id}`)
        })
        return {root, folder}
      })
    )
  })
}

interface Tally {
  made: number
  found: number
  placed: number
  ruled: number
}

const said = ({file, ruleId, line, reason}: VFileMessage): string =>
  `${file}:${line} ${ruleId} ${reason}`

/** The names of everybody who is registered in both languages. */
function namesIn(root: string): Record<'en' | 'zh', readonly string[]> {
  const people = [...(readContent(root).content?.registry.people.values() ?? [])]
  const named = people.flatMap(({en, zh}) =>
    en === undefined || zh === undefined ? [] : [{en, zh}]
  )
  return {en: named.map(({en}) => en), zh: named.map(({zh}) => zh)}
}

/** Makes every slip in a release, one at a time, and looks for what is found that was not before. */
function tryDefects({root, folder}: Sound, tallies: Map<string, Tally>, missed: string[]): void {
  const before = new Set(check({root, paths: []}).map(said))
  const names = namesIn(root)
  for (const name of readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'))) {
    const path = `${folder}/${name}`
    const language = name.replace(/\.md$/, '')
    const sound = readFileSync(join(root, path), 'utf8')
    for (const defect of defectsOf(sound, language, names[language === 'en' ? 'en' : 'zh'])) {
      writeFileSync(join(root, path), defect.text)
      const messages = check({root, paths: []}).filter((message) => !before.has(said(message)))
      if (count(defect, messages, path, tallies)) continue
      const where = `${folder.split('/').at(-1)} ${language}:${defect.line}`
      const instead = messages.map(({ruleId, name}) => `${ruleId} ${name}`).join(', ')
      missed.push(`${defect.what} in ${where}: ${defect.from.trim().slice(0, 40)}; ${instead}`)
    }
    writeFileSync(join(root, path), sound)
  }
}

/** Counts what was found of a slip; says whether the rule for it told of it where it is. */
function count(
  {what, ...defect}: Defect,
  messages: readonly VFileMessage[],
  path: string,
  tallies: Map<string, Tally>
): boolean {
  const placed = messages.filter((message) => isAt(message, path, defect))
  const isRuled = placed.some(({ruleId}) => defect.rules.includes(ruleId ?? ''))
  const {made, found, placed: there, ruled} = tallies.get(what) ?? nothing
  tallies.set(what, {
    made: made + 1,
    found: found + Number(messages.length > 0),
    placed: there + Number(placed.length > 0),
    ruled: ruled + Number(isRuled)
  })
  return isRuled
}

const nothing: Tally = {made: 0, found: 0, placed: 0, ruled: 0}

/** Whether a message is at the slip, or at what stands for it in the other language. */
function isAt(
  message: VFileMessage,
  path: string,
  {line, removed}: Pick<Defect, 'line' | 'removed'>
): boolean {
  const related = relatedTo(message)
  if (removed) return message.file !== path || message.line === line
  return (
    (message.file === path && message.line === line) ||
    (related?.path === path && related.place?.start.line === line) ||
    (related === undefined && message.file !== path)
  )
}

function accuracy(): void {
  const tallies = new Map<string, Tally>()
  const missed: string[] = []
  const sounds = [...soundPairs(), ...soundReleases()]
  const falseFindings = sounds.flatMap(({root}) =>
    check({root, paths: []}).filter(({ruleId}) =>
      /^(?:parity|date|untranslated)/.test(ruleId ?? '')
    )
  )
  for (const sound of sounds) tryDefects(sound, tallies, missed)
  const all = [...tallies.values()]
  const sum = (key: keyof Tally) => all.reduce((total, tally) => total + tally[key], 0)
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  print(
    `${pairs.length} sound pairs and ${sounds.length - pairs.length} releases: ${falseFindings.length} false findings`
  )
  for (const message of falseFindings) print(`  ${said(message)}`)
  print()
  print('slip                              made  found  there  by the rule')
  for (const [what, {made, found, placed, ruled}] of tallies) {
    print(
      `${what.padEnd(32)}  ${[made, found, placed, ruled].map((n) => String(n).padStart(4)).join('   ')}`
    )
  }
  const made = sum('made')
  print(
    `all${' '.repeat(29)}  ${[made, sum('found'), sum('placed'), sum('ruled')].map((n) => String(n).padStart(4)).join('   ')}`
  )
  print(
    `found ${share(sum('found'), made)}, at the place ${share(sum('placed'), made)}, by the rule too ${share(sum('ruled'), made)}`
  )
  for (const line of missed) print(`  missed: ${line.slice(0, 160)}`)
}

/** Checks release pairs of about 5.5 KB a file, and parses them alone, side by side. */
function speed(count: number): void {
  const paragraphs = (side: 0 | 1, from: number): string =>
    Array.from({length: 60}, (_, at) => {
      const text = pairs[(from + at * 7) % pairs.length]?.[side] ?? ''
      return at % 9 === 0 ? `## ${text.slice(0, side === 0 ? 30 : 10)}` : text
    }).join('\n\n')
  const files: Record<string, string> = {...newsroomFiles()} as Record<string, string>
  for (let at = 0; at < count; at++) {
    files[`content/releases/release-${at}/en.md`] = withFrontMatter(`${paragraphs(0, at)}\n`)
    files[`content/releases/release-${at}/zh-Hant.md`] = withFrontMatter(`${paragraphs(1, at)}\n`)
  }
  const root = writeFolder(files)
  const {content} = readContent(root)
  if (!content) throw new TypeError('the newsroom of this benchmark is sound')
  const recognize = createRecognizer(content.registry)
  const surroundings = surroundingsOf(content)
  const bytes = content.releases.flatMap(({versions}) =>
    [...versions.values()].map(({text}) => Buffer.byteLength(text))
  )
  const ratios: number[] = []
  let [parsing, checking] = [0, 0]
  for (let round = 0; round < 6; round++) {
    const start = performance.now()
    for (const {versions} of content.releases)
      for (const {body} of versions.values()) parseMarkdown(body)
    const middle = performance.now()
    for (const release of content.releases) checkOne(release, surroundings, recognize)
    const end = performance.now()
    if (round === 0) continue
    parsing += (middle - start) / 5
    checking += (end - middle) / 5
    ratios.push((end - middle) / (middle - start))
  }
  ratios.sort((a, b) => a - b)
  print(
    `${count} release pairs, ${(bytes.reduce((a, b) => a + b, 0) / bytes.length / 1000).toFixed(1)} kB a file`
  )
  print(
    `parsing ${(parsing / count).toFixed(2)} ms a pair, checking (parsing with it) ${(checking / count).toFixed(2)} ms: ${ratios[2]?.toFixed(2)} times`
  )
}

accuracy()
print()
speed(Number(process.argv[2] ?? 200))
