import {describe, expect, test} from 'vitest'
import {check} from '../../pipeline/check.ts'
import {allRules} from '../../pipeline/rules/index.ts'
import type {ExampleFiles} from '../../pipeline/rules/rule.ts'
import {type Files, writeFolder} from '../folders.ts'
import {names, newsroom, withFrontMatter} from '../newsroom.ts'

/** A newsroom of the example's releases; the only release of an example is called `example`. */
function newsroomOf(files: ExampleFiles): string {
  const {'names.yml': registry = names, ...versions} = files
  const paths: Files = Object.fromEntries(
    Object.entries(versions).map(([name, text]) => [
      `content/releases/${name.includes('/') ? name : `example/${name}`}.md`,
      withFrontMatter(text)
    ])
  )
  return writeFolder({'content/newsroom.yml': newsroom, 'content/names.yml': registry, ...paths})
}

function messagesOf(id: string, files: ExampleFiles): string[] {
  const root = newsroomOf(files)
  return check({root, paths: []})
    .filter(({ruleId}) => ruleId === id)
    .map(({file, name, reason}) => {
      const path = file?.replace('content/releases/', '').replace(/\.md$/, '')
      return `${path?.replace(/^example\//, '')} ${name}: ${reason}`.replaceAll(
        'content/releases/',
        ''
      )
    })
}

describe.each(allRules)('$id', ({id, ok, notOk}) => {
  test.each(ok)('passes %j', (files) => {
    expect(messagesOf(id, files)).toEqual([])
  })
  test.each(notOk)('reports $files', ({files, expect: messages}) => {
    expect(messagesOf(id, files)).toEqual(messages)
  })
})

test('every rule has an example of each kind, and a name of its own', () => {
  expect(allRules.filter(({ok, notOk}) => ok.length === 0 || notOk.length === 0)).toEqual([])
  expect(new Set(allRules.map(({id}) => id)).size).toBe(allRules.length)
})
