import {cpSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {check} from '../../pipeline/check.ts'
import {fix} from '../../pipeline/fix.ts'
import {newsroomFolder, temporaryFolder} from '../folders.ts'

const found = (root: string): string[] =>
  check({root, paths: []}).map(({ruleId, line, reason}) => `${line} ${ruleId}: ${reason}`)

test('the first release as it was received: everything that an editor sees in it', () => {
  expect(found(newsroomFolder('seed-as-received'))).toEqual([
    '1 translation-pending: Missing `zh-Hant.md` beside `en.md`, expected the release in zh-Hant too',
    '8 acronym: Unexpected `MOU` before it is introduced, expected `memorandum of understanding (MOU)`',
    '10 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`',
    '12 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`',
    '14 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`',
    '14 acronym: Unexpected second introduction of `MOU`, expected `MOU`',
    '14 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`',
    '14 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`',
    '14 name-ambiguous: Unexpected `Dr. Tsai`, which may be Tsai Yi-Ru or Tsai Hsiu-Fen, expected the full name or `Chairman Tsai` or `Professor Tsai`',
    '14 name-unconfirmed: Unknown English form of 楊舜心, expected `Dr. Yang (楊舜心)` until it is in the registry',
    '16 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`',
    '18 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`',
    '20 name-ambiguous: Unexpected `Dr. Tsai`, which may be Tsai Yi-Ru or Tsai Hsiu-Fen, expected the full name or `Chairman Tsai` or `Professor Tsai`',
    '20 organisation-variant: Unexpected `AMS` for 元樟生技, expected `AMS BioteQ`',
    '20 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`',
    '22 name-ambiguous: Unexpected `Dr. Tsai`, which may be Tsai Yi-Ru or Tsai Hsiu-Fen, expected the full name or `Chairman Tsai` or `Professor Tsai`',
    '26 organisation-variant: Unexpected `School of Pharmacy` for 藥學院, expected `College of Pharmacy`'
  ])
})

test('the spellings of other pages of the company are found and mended', () => {
  const root = temporaryFolder()
  cpSync(newsroomFolder('seed-as-received'), root, {recursive: true})
  const file = `${root}/content/releases/kmu-ams-bioteq-mou/en.md`
  const {fixed, messages} = fix({root, paths: []})
  expect([...fixed]).toEqual([['content/releases/kmu-ams-bioteq-mou/en.md', 10]])
  expect(messages.filter(({fatal}) => fatal)).toEqual([])
  expect(readFileSync(file, 'utf8')).not.toContain('School of Pharmacy')
  const again = readFileSync(file, 'utf8')
  expect([...fix({root, paths: []}).fixed]).toEqual([])
  expect(readFileSync(file, 'utf8')).toBe(again)
})

test('the release as it is published: nothing', () => {
  const root = new URL('../..', import.meta.url).pathname
  expect(found(root)).toEqual([])
})
