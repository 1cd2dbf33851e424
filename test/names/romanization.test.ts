import {describe, expect, test} from 'vitest'
import {cantoneseTable} from '../../pipeline/names/readings/cantonese-table.ts'
import {mandarinTable} from '../../pipeline/names/readings/mandarin-table.ts'
import {
  cantoneseReadings,
  mandarinReadings,
  nameReadings
} from '../../pipeline/names/readings/readings.ts'
import {createSpellings} from '../../pipeline/names/recognition/spellings.ts'
import {parseCantonese} from '../../pipeline/names/romanization/cantonese-syllable.ts'
import {parseMandarin} from '../../pipeline/names/romanization/mandarin-syllable.ts'
import {otherTaiwanese} from '../../pipeline/names/romanization/poj.ts'
import {plainSpelling} from '../../pipeline/names/romanization/system.ts'
import {cantoneseSystems, mandarinSystems} from '../../pipeline/names/romanization/systems.ts'

const readingsIn = (table: string): string[] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.slice(0, line.indexOf(' ')))

const mandarin = readingsIn(mandarinTable)
const cantonese = readingsIn(cantoneseTable)
const toneless = (readings: readonly string[]): Set<string> =>
  new Set(readings.map((reading) => reading.slice(0, -1)))

const system = (id: string) => {
  const found = mandarinSystems.find((candidate) => candidate.id === id)
  if (!found) throw new TypeError(id)
  return (syllables: string) =>
    syllables
      .split(' ')
      .map((reading) => found.spell(parseMandarin(reading))[0])
      .join(' ')
}

test('the tables have the syllables of the languages', () => {
  expect(toneless(mandarin).size).toBe(413)
  expect(mandarin.length).toBeGreaterThan(1300)
  expect(toneless(cantonese).size).toBeGreaterThan(600)
})

describe.each(mandarinSystems)('$id', ({spell}) => {
  test('spells every syllable of Mandarin', () => {
    const strange = mandarin.filter((reading) => {
      const spellings = spell(parseMandarin(reading)).map(plainSpelling)
      return spellings.length === 0 || spellings.some((spelling) => !/^[a-z]{1,7}$/.test(spelling))
    })
    expect(strange).toEqual([])
  })
  test('is read back as the syllable, every one', () => {
    const spellings = createSpellings()
    const lost = mandarin.filter((reading) => {
      const sound = spellings.mandarin(reading)
      return spell(parseMandarin(reading)).some((spelling) => {
        const sounds = spellings.soundsOf(plainSpelling(spelling))
        return sound === undefined || !sounds?.includes(sound)
      })
    })
    expect(lost).toEqual([])
  })
  test('tells apart what sounds apart, in its strict form', () => {
    const byForm = new Map<string, Set<string>>()
    for (const reading of mandarin) {
      const form = spell(parseMandarin(reading))[0] ?? ''
      byForm.set(form, (byForm.get(form) ?? new Set()).add(reading.slice(0, -1)))
    }
    expect([...byForm].filter(([, syllables]) => syllables.size > 1)).toEqual([])
  })
})

describe.each(cantoneseSystems)('$id', ({spell}) => {
  test('spells every syllable of Cantonese, and is read back', () => {
    const spellings = createSpellings()
    const lost = [...toneless(cantonese)].filter((syllable) => {
      const sound = spellings.cantonese(`${syllable}1`)
      const forms = spell(parseCantonese(`${syllable}1`)).map(plainSpelling)
      return (
        forms.length === 0 ||
        sound === undefined ||
        forms.some((form) => !spellings.soundsOf(form)?.includes(sound))
      )
    })
    expect(lost).toEqual([])
  })
})

describe('names that are printed', () => {
  test.each([
    ['hanyu', 'xu3 zhi4 jie2', 'xu zhi jie'],
    ['hanyu', 'lv3 ou1 yang2 er2', 'lü ou yang er'],
    ['wade-giles', 'xu3 zhi4 jie2', 'hsü chih chieh'],
    ['wade-giles', 'cai4 yi2 ru2', 'ts’ai i ju'],
    ['wade-giles', 'chen2 guo2 shu1', 'ch’ên kuo shu'],
    ['tongyong', 'gao1 xiong2 zheng4 feng1', 'gao syong jheng fong'],
    ['mps2', 'xu3 zhi4 jiu3 qiu1', 'shiu jr jiou chiou'],
    ['yale', 'xu3 zhi4 xie4 guo2', 'syu jr sye gwo'],
    ['gwoyeu', 'liu2 shi4 fang1', 'liou shyh fang'],
    ['gwoyeu', 'ma3 ying1 jiu3', 'maa ing jeou'],
    ['gwoyeu', 'wang2 jin1 ping2', 'wang jin pyng'],
    ['gwoyeu', 'peng2 shao4 jin3', 'perng shaw jiin'],
    ['gwoyeu', 'lu2 xiu4 yan4', 'lu shiow yann'],
    ['gwoyeu', 'ma1 er4 wo3 you3', 'mha ell woo yeou']
  ])('%s: %s is %s', (id, readings, expected) => {
    expect(system(id)(readings)).toBe(expected)
  })
})

describe('readings', () => {
  test.each([
    ['單國璽', '單', 'shan4'],
    ['區諾軒', '區', 'ou1'],
    ['繆夏', '繆', 'miao4'],
    ['樂黛雲', '樂', 'yue4'],
    ['尉遲恭', '尉遲', 'yu4 chi2'],
    ['仇英', '仇', 'qiu2'],
    ['曾國藩', '曾', 'zeng1'],
    ['单国玺', '单', 'shan4']
  ])('%s: the family name is read %s', (name, family, expected) => {
    const first = nameReadings(name, family)
      .slice(0, [...family].length)
      .map(([reading]) => reading)
    expect(first.join(' ')).toBe(expected)
  })
  test('every other reading stays possible', () => {
    expect(nameReadings('單國璽', '單')[0]).toEqual(
      expect.arrayContaining(['shan4', 'dan1', 'chan2'])
    )
  })
  test('Cantonese readings are those of Hong Kong names', () => {
    expect(cantoneseReadings('張')).toContain('zoeng1')
    expect(cantoneseReadings('區')).toContain('au1')
  })
  test('a character outside the BMP has a reading, a letter has none', () => {
    expect(mandarinReadings('𠮷')).toEqual(['ji2', 'ji1'].slice(0, mandarinReadings('𠮷').length))
    expect(mandarinReadings('a')).toEqual([])
    expect(mandarinReadings('')).toEqual([])
  })
})

test('Pe̍h-ōe-jī and Tâi-lô are each other’s spellings', () => {
  expect(otherTaiwanese('chhiu')).toContain('tshiu')
  expect(otherTaiwanese('tsing')).toContain('cheng')
  expect(otherTaiwanese('khim')).toEqual([])
})
