import {expect, test} from 'vitest'
import {readOrRecallNewsroom} from '../../pipeline/read/known-newsroom.ts'
import {newsroom} from '../newsroom.ts'

const path = 'content/newsroom.yml'
const text = `${newsroom}identifiers: ["KMUH-\\\\d{4}", a/b]\nrules: {acronym: off}\n`

const kept = (file = text) => {
  const {known} = readOrRecallNewsroom(path, file, undefined)
  return known && JSON.parse(JSON.stringify(known))
}

const dataIn = ({newsroom: read}: ReturnType<typeof readOrRecallNewsroom>) => {
  if ('messages' in read) throw new TypeError(String(read.messages))
  return read.value
}

test('a newsroom that was kept is what its file says, and where', () => {
  const read = dataIn(readOrRecallNewsroom(path, text, undefined))
  const recalled = dataIn(readOrRecallNewsroom(path, text, kept()))
  expect(recalled.data).toEqual(read.data)
  expect(recalled.data.identifiers.map(String)).toEqual(['/KMUH-\\d{4}/g', '/a\\/b/g'])
  expect(Object.keys(recalled.data)).toEqual(Object.keys(read.data))
  const place = recalled.keyPlace(['rules', 'acronym'])
  expect(place).toEqual(read.keyPlace(['rules', 'acronym']))
  expect(place?.start).toMatchObject({line: 8, column: 9})
})

test('a newsroom whose file changed is read anew', () => {
  const changed = text.replace('Test Newsroom', 'Harbour Newsroom')
  expect(dataIn(readOrRecallNewsroom(path, changed, kept())).data.title.en).toBe('Harbour Newsroom')
})

test('a newsroom in which something is wrong is not kept, so that it is told again', () => {
  expect(kept(text.replace('acronym: off', 'acronym: of'))).toBeUndefined()
})
