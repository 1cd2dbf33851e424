import {describe, expect, test} from 'vitest'
import {createRegistry} from '../../pipeline/names/registry.ts'
import {html} from './html.ts'

const cases: [what: string, markdown: string, html: string][] = [
  ['emphasis around Chinese brackets', '**「重點」**後文', '<p><strong>「重點」</strong>後文</p>'],
  ['emphasis that ends in a full-width colon', '**注意：**請', '<p><strong>注意：</strong>請</p>'],
  ['emphasis inside a sentence', '是**重點。**所以', '<p>是<strong>重點。</strong>所以</p>'],
  ['emphasis with a star', '*「強調」*後', '<p><em>「強調」</em>後</p>'],
  ['strikethrough beside Chinese punctuation', '~~「刪」~~後', '<p><del>「刪」</del>後</p>'],
  ['a line wrapped inside Chinese', '這是一段\n折行的文字', '<p>這是一段折行的文字</p>'],
  ['a line wrapped after a full-width comma', '一段，\n下一段', '<p>一段，下一段</p>'],
  [
    'a line wrapped before emphasis',
    '這是\n**重點**\n所在',
    '<p>這是<strong>重點</strong>所在</p>'
  ],
  ['a line wrapped at a Chinese quotation mark', '他說：\n“好”', '<p>他說：“好”</p>'],
  ['a line wrapped between English words', 'two\nwords', '<p>two\nwords</p>'],
  ['a line wrapped between English and Chinese', 'AMS\n元樟', '<p>AMS\n元樟</p>'],
  ['a line wrapped between English dashes', 'one —\n“two”', '<p>one —\n“two”</p>'],
  ['a hard break in Chinese', '第一行\\\n第二行', '<p>第一行<br>\n第二行</p>'],
  ['a character outside the BMP at a line’s end', '𠮷\n野', '<p>𠮷野</p>'],
  [
    'an address that ends at Chinese punctuation',
    'https://example.com/路徑，謝謝',
    '<p><a href="https://example.com/%E8%B7%AF%E5%BE%91" rel="noopener">https://example.com/路徑</a>，謝謝</p>'
  ],
  [
    'an address that ends at Chinese words',
    '請見https://example.com/abc網站。',
    '<p>請見<a href="https://example.com/abc" rel="noopener">https://example.com/abc</a>網站。</p>'
  ],
  [
    'an address in full-width brackets',
    '（https://example.com/a）。',
    '<p>（<a href="https://example.com/a" rel="noopener">https://example.com/a</a>）。</p>'
  ],
  [
    'an address in plain brackets',
    '(https://example.com/a_(b)).',
    '<p>(<a href="https://example.com/a_(b)" rel="noopener">https://example.com/a_(b)</a>).</p>'
  ],
  [
    'an encoded address stays as it is',
    'https://example.com/%E8%B7%AF?a=1&b=2',
    '<p><a href="https://example.com/%E8%B7%AF?a=1&#x26;b=2" rel="noopener">https://example.com/%E8%B7%AF?a=1&#x26;b=2</a></p>'
  ],
  [
    'an e-mail address beside Chinese',
    '請洽press@example.com。',
    '<p>請洽<a href="mailto:press@example.com">press@example.com</a>。</p>'
  ],
  ['an address in code', '`https://example.com`', '<p><code>https://example.com</code></p>'],
  ['a heading in Chinese', '## 結論：Hello 世界', '<h2 id="結論hello-世界">結論：Hello 世界</h2>'],
  [
    'two headings of one name',
    '## 背景\n\n## 背景',
    '<h2 id="背景">背景</h2>\n<h2 id="背景-1">背景</h2>'
  ],
  [
    'characters with how they are said',
    ':ruby[漢字]{rt=hànzì}',
    '<p><ruby>漢字<rp>(</rp><rt>hànzì</rt><rp>)</rp></ruby></p>'
  ],
  ['characters without how they are said', ':ruby[漢字]', '<p>漢字</p>'],
  ['full-width digits', '１２３人', '<p>１２３人</p>'],
  ['a wrapped line between scripts', '使用\nNode.js', '<p>使用\nNode.js</p>'],
  ['a time of day', 'at 10:30, or 上午10:30', '<p>at 10:30, or 上午10:30</p>'],
  [
    'what looks like a directive',
    'a:b :smile: John 3:16 x:y[z]{w}',
    '<p>a:b :smile: John 3:16 x:y[z]{w}</p>'
  ],
  ['a directive’s label stays Markdown', 'a:b[**c**]', '<p>a:b[<strong>c</strong>]</p>'],
  [
    'a container directive that means nothing',
    ':::note[A]\n**重點**\n:::',
    '<p>:::note[A]</p>\n<p><strong>重點</strong></p>\n<p>:::</p>'
  ],
  ['a leaf directive that means nothing', '::foo[bar]', '<p>::foo[bar]</p>']
]

describe('Chinese in Markdown', () => {
  test.each(cases)('%s', (_what, markdown, expected) => {
    expect(html(markdown, {language: 'zh-Hant', registry: createRegistry({})})).toBe(expected)
  })
})
