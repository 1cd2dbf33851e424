import {readdirSync, readFileSync} from 'node:fs'
import {performance} from 'node:perf_hooks'
import {chineseFamilyName} from '../../pipeline/names/family-name.ts'
import {
  cantoneseReadings,
  mandarinReadings,
  nameReadings
} from '../../pipeline/names/readings/readings.ts'
import {createRecognizer, type Recognizer} from '../../pipeline/names/recognition/recognizer.ts'
import {createSpellings} from '../../pipeline/names/recognition/spellings.ts'
import {createFindWords} from '../../pipeline/names/recognition/words.ts'
import {
  createRegistry,
  type Organisation,
  type Person,
  type Registry
} from '../../pipeline/names/registry.ts'
import {parseCantonese} from '../../pipeline/names/romanization/cantonese-syllable.ts'
import {hanyu} from '../../pipeline/names/romanization/hanyu.ts'
import {parseMandarin} from '../../pipeline/names/romanization/mandarin-syllable.ts'
import {plainSpelling} from '../../pipeline/names/romanization/system.ts'
import {cantoneseSystems, mandarinSystems} from '../../pipeline/names/romanization/systems.ts'
import {traditionalOf} from '../../pipeline/names/variants/simplified.ts'

/**
 * `npm run bench:names [-- data.tsv]`: how many published spellings are recognized as the right person
 * when the registry has another one, how fast, and what is found where nobody is.
 *
 * The data has a line a person: characters, published spellings parted by `|`, region.
 */
interface Figure {
  zh: string
  spellings: string[]
  region: string
}

const [file = new URL('../../../test/bench/public-figures.tsv', import.meta.url).pathname] =
  process.argv.slice(2)
const figures = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.trim().split('\t'))
  .filter(([zh = '', , region]) => /^\p{Script=Han}/u.test(zh) && region !== undefined)
  .map(
    ([zh = '', spellings = '', region = '']): Figure => ({
      zh,
      region,
      spellings: spellings.split('|')
    })
  )

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Syllables of a name in Hanyu Pinyin, or in the system asked for; the family name's first. */
function syllablesOf(zh: string, spell = hanyu.spell): {family: string[]; given: string[]} {
  const family = chineseFamilyName(zh) ?? [...zh].slice(0, 2).join('')
  const syllables = nameReadings(zh, family).map(
    ([reading = '']) => spell(parseMandarin(reading))[0] ?? ''
  )
  return {
    family: syllables.slice(0, [...family].length),
    given: syllables.slice([...family].length)
  }
}

const hanyuForm = (zh: string): string => {
  const {family, given} = syllablesOf(zh)
  return `${capital(family.join(''))} ${capital(given.join(''))}`
}

/** A registry of everybody, with a spelling other than the nth published one. */
function registryWithout(nth: number): Registry {
  const people = figures.map(({zh, spellings}, at): Person => {
    const others = spellings.filter((_, index) => index !== nth)
    return {
      id: String(at),
      zh,
      en: spellings.length > nth && others[0] !== undefined ? others[0] : hanyuForm(zh)
    }
  })
  return {...createRegistry({}), people: new Map(people.map((person) => [person.id, person]))}
}

const findWords = createFindWords(createSpellings(), new Set())

/** Every spelling of a character. */
function spellingsOf(character: string): string[] {
  const mandarin = mandarinReadings(character)
    .map(parseMandarin)
    .flatMap((syllable) => mandarinSystems.flatMap(({spell}) => spell(syllable)))
  const cantonese = cantoneseReadings(character)
    .map(parseCantonese)
    .flatMap((syllable) => cantoneseSystems.flatMap(({spell}) => spell(syllable)))
  return [...mandarin, ...cantonese].map(plainSpelling)
}

/**
 * Whether a spelling can come from the characters: it has a syllable for each of them, and they begin
 * alike. `Alice Mak` cannot, and counts only as an alias.
 */
function isDerivable(spelling: string, zh: string): boolean {
  const parts = findWords(spelling)
  const characters = [...zh]
  if (parts.length >= characters.length)
    return parts.filter(({plain}) => plain.length > 1).length >= characters.length
  const [family = '', ...given] = characters
  const families = spellingsOf(family)
  const letters = spellingsOf(given[0] ?? '').map((form) => form.charAt(0))
  return parts.some(
    ({plain, segmentations}) =>
      !families.includes(plain) &&
      letters.includes(plain.charAt(0)) &&
      segmentations.some((syllables) => syllables.length === given.length)
  )
}

function recall(region: string, named: string): void {
  let asked = 0
  let right = 0
  let wrong = 0
  const missed: string[] = []
  const most = Math.max(...figures.map(({spellings}) => spellings.length))
  for (let nth = 0; nth < most; nth++) {
    const recognize = createRecognizer(registryWithout(nth))
    for (const [at, {zh, spellings, region: where}] of figures.entries()) {
      const spelling = spellings[nth]
      if (where !== region || spelling === undefined || !isDerivable(spelling, zh)) continue
      asked++
      const found = recognize(`Yesterday ${spelling} spoke.`).filter(({ids}) => ids.length === 1)
      if (found.some(({id}) => id === String(at))) right++
      else missed.push(`${zh} ${spelling}`)
      if (found.some(({id}) => id !== String(at))) wrong++
    }
  }
  if (asked === 0) return
  const share = (part: number) => `${((100 * part) / asked).toFixed(1)} %`
  console.log(
    `${named.padEnd(40)} ${share(right)} right, ${share(wrong)} wrong, of ${asked}${missed.length > 0 ? `; missed: ${missed.join(', ')}` : ''}`
  )
}

/** Every system, order, hyphenation, capitals and apostrophe. */
function* systematic(zh: string): Iterable<string> {
  const familyLength = [...(chineseFamilyName(zh) ?? [...zh].slice(0, 2).join(''))].length
  for (const {spell} of mandarinSystems) {
    const readings = nameReadings(zh, [...zh].slice(0, familyLength).join(''))
    for (const form of [0, 1]) {
      const syllables = readings.map(([reading = '']) => {
        const forms = spell(parseMandarin(reading))
        return forms[Math.min(form, forms.length - 1)] ?? ''
      })
      const family = capital(syllables.slice(0, familyLength).join(''))
      const given = syllables.slice(familyLength)
      const joined = [
        given.join('-'),
        given.map(capital).join('-'),
        given.map(capital).join(' '),
        given.join('')
      ].map(capital)
      for (const name of joined) {
        yield `${family} ${name}`
        yield `${family}, ${name}`
        yield `${name} ${family}`
        yield `${family} ${name}`.toUpperCase()
        yield `${family.toUpperCase()} ${name}`
      }
    }
  }
}

function systematicRecall(): void {
  const recognize = createRecognizer(registryWithout(0))
  let asked = 0
  const missed: string[] = []
  for (const [at, {zh}] of figures.entries()) {
    for (const spelling of new Set(systematic(zh))) {
      asked++
      if (!recognize(`Yesterday ${spelling} spoke.`).some(({ids}) => ids.includes(String(at))))
        missed.push(`${zh} ${spelling}`)
    }
  }
  console.log(
    `${'systematic spellings'.padEnd(40)} ${((100 * (asked - missed.length)) / asked).toFixed(2)} % of ${asked}${missed.length > 0 ? `; missed: ${missed.slice(0, 12).join(', ')}` : ''}`
  )
}

/** English prose of at least a megabyte: the documentation that the installed packages bring. */
function prose(): string {
  const root = new URL('../../../node_modules/', import.meta.url).pathname
  let text = ''
  for (const path of readdirSync(root, {recursive: true, encoding: 'utf8'}).sort()) {
    if (!/readme\.md$/i.test(path)) continue
    text += readFileSync(root + path, 'utf8').replace(/```[\s\S]*?```/g, '')
    if (text.length > 1_500_000) break
  }
  return text
}

/** Public organisations as they print their names. */
const organisations = readFileSync(
  new URL('../../../test/bench/public-organisations.tsv', import.meta.url),
  'utf8'
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line, at): Organisation => {
    const [zh, en] = line.split('\t')
    return {id: String(at), zh, en}
  })

/** A name in other capitals, hyphens, spaces, signs, and in the letters of the other side of the Atlantic. */
const otherForms = (en: string): string[] => [
  en.toLowerCase(),
  en.toUpperCase(),
  en.replaceAll('-', ' '),
  en.replaceAll('-', ''),
  en.replace(/(?<=[a-z]) (?=[A-Z])/, '-'),
  en.replace(/ and /, ' & '),
  en.replace(/[.,]/g, ''),
  en.replace('Labor', 'Labour').replace('Centre', 'Center').replace('Labour', 'Labor')
]

/** A name with one slip in a word of five letters or more: a letter left out, put in twice, or two swapped. */
function* slips(en: string): Iterable<string> {
  if (!en.includes(' ')) return
  for (const {0: word, index} of en.matchAll(/\p{L}{5,}/gu)) {
    const middle = Math.floor(word.length / 2)
    const [a = '', b = ''] = word.slice(middle)
    const [before, behind] = [word.slice(0, middle), word.slice(middle + 2)]
    for (const slip of [b, a + a + b, b + a]) {
      yield en.slice(0, index) + before + slip + behind + en.slice(index + word.length)
    }
  }
}

/** A name in Chinese in other forms of its characters. */
const otherCharacters = (zh: string): string[] => [
  Array.from(zh, (character) => simplifiedOf.get(character) ?? character).join(''),
  zh.replaceAll('臺', '台'),
  zh.replaceAll('台', '臺'),
  zh.replaceAll('衞', '衛')
]

const simplifiedOf = new Map(
  frequentCharacters().flatMap((character) =>
    (traditionalOf(character) ?? []).map((traditional) => [traditional, character] as const)
  )
)

/** A name of four characters or more with one that another frequent character sounds like. */
function* misheard(zh: string): Iterable<string> {
  const characters = [...zh]
  if (characters.length < 4) return
  for (const [at, character] of characters.entries()) {
    const other = frequentCharacters().find(
      (each) => each !== character && mandarinReadings(each)[0] === mandarinReadings(character)[0]
    )
    if (other !== undefined) yield characters.with(at, other).join('')
  }
}

/** Every form that is no registered one, and whose. */
const wrongForms = (tongue: 'en' | 'zh', formsOf: (right: string) => Iterable<string>) =>
  organisations.flatMap(({id, ...organisation}) =>
    [...new Set(formsOf(organisation[tongue] ?? ''))]
      .filter((form) => !organisations.some(({zh, en}) => form === zh || form === en))
      .map((form) => ({id, form}))
  )

function organisationRecall(): void {
  const recognize = createRecognizer(createRegistry({organisations}))
  const kinds = [
    ['in other capitals, hyphens, signs', 'en', otherForms],
    ['with one slip', 'en', slips],
    ['in other forms of characters', 'zh', otherCharacters],
    ['with a character of the same sound', 'zh', misheard]
  ] as const
  for (const [named, tongue, formsOf] of kinds) {
    const asked = wrongForms(tongue, formsOf).map(({id, form}) => {
      const text = tongue === 'en' ? `At ${form} yesterday.` : `昨日赴${form}參訪。`
      const found = recognize(text).map((mention) => mention.id)
      return {form, isRight: found.includes(id), isWrong: found.some((other) => other !== id)}
    })
    const right = asked.filter(({isRight}) => isRight).length
    const wrong = asked.filter(({isWrong}) => isWrong).length
    const missed = asked.filter(({isRight}) => !isRight).map(({form}) => form)
    console.log(
      `${`organisations ${named}`.padEnd(50)} ${((100 * right) / asked.length).toFixed(1)} %, ${wrong} taken for another, of ${asked.length}${missed.length > 0 ? `; missed: ${missed.slice(0, 8).join(', ')}` : ''}`
    )
  }
}

function falseFindings(text: string): void {
  const found = [
    ...createRecognizer(registryWithout(0))(text),
    ...createRecognizer(createRegistry({organisations}))(text).filter(
      ({spelling}) => spelling !== 'registered'
    )
  ]
  const shown = found
    .slice(0, 5)
    .map(({start, end}) => JSON.stringify(text.slice(start - 20, end + 20)))
  console.log(
    `${'false findings in English prose'.padEnd(40)} ${found.length} in ${(text.length / 1e6).toFixed(2)} MB ${shown.join(' ')}`
  )
}

/** The 5,401 frequently used characters of Big5 (its first level, A440 to C67E). */
function frequentCharacters(): string[] {
  const bytes: number[] = []
  for (let lead = 0xa4; lead <= 0xc6; lead++) {
    for (let trail = 0x40; trail <= (lead === 0xc6 ? 0x7e : 0xfe); trail++) {
      if (trail < 0x7f || trail > 0xa0) bytes.push(lead, trail)
    }
  }
  const decoded = new TextDecoder('big5').decode(Uint8Array.from(bytes))
  return [...decoded].filter((character) => mandarinReadings(character).length > 0)
}

/** People whose names are put together from frequent characters. */
function crowd(size: number): Registry {
  let state = 42
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % limit
  }
  const families = [
    ...'陳林黃張李王吳劉蔡楊許鄭謝郭洪曾邱廖賴周徐蘇葉莊呂江何蕭羅高潘簡朱鍾彭游詹胡施沈余盧梁趙顏柯翁魏孫戴范方宋鄧杜傅侯曹薛丁卓阮馬董溫唐藍石蔣古紀姚連馮歐程湯黎'
  ]
  const givens = frequentCharacters()
  const pick = (from: string[]): string => from[below(from.length)] ?? ''
  const people = Array.from({length: size}, (_, at): Person => {
    const zh = pick(families) + pick(givens) + pick(givens)
    return {id: `p${at}`, zh, en: hanyuForm(zh)}
  })
  return {...createRegistry({}), people: new Map(people.map((person) => [person.id, person]))}
}

function timeOf(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

const median = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

function speed(): void {
  const recognize = createRecognizer(registryWithout(0))
  const names = figures.flatMap(({zh}) => [...new Set(systematic(zh))])
  for (const name of names) recognize(name)
  const rounds = Array.from({length: 5}, () =>
    timeOf(() => {
      for (const name of names) recognize(name)
    })
  )
  console.log(
    `${'names a second, one core'.padEnd(40)} ${Math.round(names.length / (median(rounds) / 1000)).toLocaleString('en')}`
  )
}

function growth(text: string): void {
  const large = crowd(10_000)
  const known = [...large.people.values()].slice(0, 100)
  const small = {...createRegistry({}), people: new Map(known.map((person) => [person.id, person]))}
  let recognizer: Recognizer = createRecognizer(small)
  const few = recognizer
  const load = timeOf(() => {
    recognizer = createRecognizer(large)
    recognizer('Chen Wei-ming 陳偉明')
  })
  const sentences = text.slice(0, 300_000).split(/(?<=\.) /)
  const mixed = sentences
    .map((sentence, at) =>
      at % 3 === 0 ? `${known[at % known.length]?.en ?? ''} said: ${sentence}` : sentence
    )
    .join(' ')
  few(mixed)
  recognizer(mixed)
  const pairs = Array.from(
    {length: 7},
    () => [timeOf(() => few(mixed)), timeOf(() => recognizer(mixed))] as const
  )
  const ratio = median(pairs.map(([one, ten]) => ten / one))
  console.log(`${'10,000 people: load'.padEnd(40)} ${load.toFixed(0)} ms`)
  console.log(`${'10,000 people: recognition against 100'.padEnd(40)} ${ratio.toFixed(2)} x`)
}

console.log(`${figures.length} people from ${file}`)
recall('TW', 'published Taiwan spellings')
recall('HK', 'published Hong Kong spellings')
recall('CN', 'published mainland spellings')
recall('SG', 'published Singapore spellings')
recall('MY', 'published Malaysia spellings')
systematicRecall()
organisationRecall()
const text = prose()
falseFindings(text)
speed()
growth(text)
