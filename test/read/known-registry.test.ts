import {expect, test} from 'vitest'
import {readOrRecallRegistry} from '../../pipeline/read/known-registry.ts'

const path = 'content/names.yml'
const text = `people:
  hsu-chih-chieh: {zh: 許智傑, en: Hsu Chih-Chieh, titles: [{of: ly, en: Legislator}]}
organisations:
  ly: {zh: 立法院, short: {en: LY}}
terms:
  mou: {en: {full: memorandum of understanding, short: MOU}, zh: 合作備忘錄}
`

const kept = (files = [{path, text}]) => {
  const {known} = readOrRecallRegistry(files, undefined)
  return known && JSON.parse(JSON.stringify(known))
}

test('a registry that was kept is what its files say, and where', () => {
  const read = readOrRecallRegistry([{path, text}], undefined).registry
  const recalled = readOrRecallRegistry([{path, text}], kept()).registry
  expect(recalled.value).toEqual(read.value)
  expect(recalled.messages).toEqual([])
  const place = recalled.placeOf('people', 'hsu-chih-chieh', 'en')
  expect(place).toEqual(read.placeOf('people', 'hsu-chih-chieh', 'en'))
  expect(place.place?.start).toMatchObject({line: 2, column: 29})
})

test('a registry whose files changed is read anew', () => {
  const changed = [{path, text: text.replace('Hsu Chih-Chieh', 'Hsu Chih-chieh')}]
  const {value} = readOrRecallRegistry(changed, kept()).registry
  expect(value.people.get('hsu-chih-chieh')?.en).toBe('Hsu Chih-chieh')
})

test('a registry in which something is wrong is not kept, so that it is told again', () => {
  expect(kept([{path, text: text.replace('ly: {', 'yl: {')}])).toBeUndefined()
})
