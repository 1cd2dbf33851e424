import rehypeStringify from 'rehype-stringify'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import {expect, test} from 'vitest'
import {
  createRecognizer,
  createRegistry,
  glossNames,
  nameHandlers,
  remarkNames
} from '../../pipeline/index.ts'

const registry = createRegistry({people: [{id: 'hsu', zh: '許智傑', en: 'Hsu Chih-Chieh'}]})

test('names work in somebody else’s remark pipeline', async () => {
  const file = await unified()
    .use(remarkParse)
    .use(remarkNames, {recognize: createRecognizer(registry)})
    .use(glossNames, {chineseOf: (id) => registry.people.get(id)?.zh})
    .use(remarkRehype, {handlers: nameHandlers('en')})
    .use(rehypeStringify)
    .process('*Hsu Chih-Chieh* spoke. Hsu Chih-Chieh left.')
  expect(String(file)).toBe(
    '<p><em><span class="person" translate="no">Hsu Chih-Chieh</span> (<span class="person" lang="zh-Hant" translate="no">許智傑</span>)</em> spoke. <span class="person" translate="no">Hsu Chih-Chieh</span> left.</p>'
  )
})
