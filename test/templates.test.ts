import {expect, test} from 'vitest'
import en from '../templates/locales/en.json' with {type: 'json'}
import zhHant from '../templates/locales/zh-Hant.json' with {type: 'json'}
import {createTranslate} from '../templates/translate.ts'

/** Keys of a resource, plural forms counted as one. */
function keysOf(resource: object, path = ''): string[] {
  return Object.entries(resource).flatMap(([key, value]) =>
    typeof value === 'object'
      ? keysOf(value, `${path}${key}.`)
      : [`${path}${key.replace(/_(?:one|other)$/, '')}`]
  )
}

/** The placeholders of each text, by key. */
function placeholdersOf(resource: object, path = ''): [string, string][] {
  return Object.entries(resource).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object'
      ? placeholdersOf(value, `${path}${key}.`)
      : [
          [
            `${path}${key.replace(/_(?:one|other)$/, '')}`,
            (String(value).match(/{{\w+}}/g) ?? []).sort().join()
          ]
        ]
  )
}

test('both languages have the same keys', () => {
  expect(new Set(keysOf(zhHant))).toEqual(new Set(keysOf(en)))
})

test('both languages fill in the same things', () => {
  expect(new Map(placeholdersOf(zhHant))).toEqual(new Map(placeholdersOf(en)))
})

test('English counts one release and many, Chinese needs no plural', () => {
  const translate = createTranslate()
  expect([1, 2].map((count) => translate('en')('list.count', {count}))).toEqual([
    '1 release',
    '2 releases'
  ])
  expect([1, 2].map((count) => translate('zh-Hant')('list.count', {count}))).toEqual([
    '共1則',
    '共2則'
  ])
})

test('text in a label is left to the tree to escape', () => {
  expect(createTranslate()('en')('release.photo', {credit: 'A & <B>'})).toBe('Photo: A & <B>')
})
