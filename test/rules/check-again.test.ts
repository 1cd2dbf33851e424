import {describe, expect, test} from 'vitest'
import {check} from '../../pipeline/check.ts'
import {digest} from '../../pipeline/digest.ts'
import {type Cache, noCache} from '../../pipeline/publish/cache.ts'
import {writeFolder} from '../folders.ts'
import {names, newsroomFiles} from '../newsroom.ts'

/** What was kept, to be read and changed. */
function memory(): Cache & {entries: Map<string, string>} {
  const entries = new Map<string, string>()
  return {
    ...noCache,
    entries,
    recall: (key) => entries.get(key),
    keep: (key, content) => entries.set(key, content),
    recallContent: (of) => entries.get(of),
    keepContent: (content) => {
      entries.set(digest(content), content)
      return digest(content)
    }
  }
}

const text = (words: string) => `---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\n\n${words}\n`

describe('a check after a check', () => {
  const root = writeFolder(
    newsroomFiles({
      'content/releases/first/en.md': text('Xu Zhijie spoke.'),
      'content/releases/second/en.md': text(
        'Kaohsiung medical university, of which [more](/en/releases/third/).'
      )
    })
  )
  const cache = memory()
  /** Which release each message is of, and the first of its words. */
  const found = (): string[] =>
    check({root, paths: [], cache})
      .filter(({ruleId}) => ruleId !== 'translation-pending')
      .map(({file, reason}) => `${file?.split('/')[2]} ${reason.split(' ')[0]}`)
  const first = found()
  /** Marks everything that was kept, so that it can be told from what is found anew. */
  const mark = (): void => {
    for (const [key, content] of cache.entries) {
      cache.entries.set(key, content.replaceAll('Unexpected', 'Recalled'))
    }
  }
  mark()

  test('says again what was found in releases that are as they were', () => {
    expect(first).toEqual([
      'first Unexpected',
      'first Unexpected',
      'second Unexpected',
      'second Unexpected'
    ])
    expect(found()).toEqual([
      'first Recalled',
      'first Recalled',
      'second Recalled',
      'second Recalled'
    ])
  })
  test('looks anew at a release that changed', () => {
    writeFolder({'content/releases/first/en.md': text('So Xu Zhijie spoke.')}, root)
    expect(found()).toEqual([
      'first Unexpected',
      'first Unexpected',
      'second Recalled',
      'second Recalled'
    ])
  })
  test('looks anew at a release that leads nowhere, where a page came', () => {
    writeFolder({'content/releases/third/en.md': text('The third.')}, root)
    expect(found()).toEqual(['first Unexpected', 'first Unexpected', 'second Unexpected'])
    mark()
  })
  test('looks anew at a release that names somebody whose entry changed, and at no other', () => {
    const changed = names.replace('en: Hsu Chih-Chieh', 'en: Hsu Chih-chieh')
    writeFolder({'content/names.yml': changed}, root)
    expect(found()).toEqual(['first Unexpected', 'first Unexpected', 'second Recalled'])
  })
})
