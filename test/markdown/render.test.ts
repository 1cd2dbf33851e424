import {describe, expect, test} from 'vitest'
import {createRegistry} from '../../pipeline/names/registry.ts'
import {html} from './html.ts'

const english = (markdown: string) => html(markdown, {language: 'en', registry: createRegistry({})})

describe('rendering', () => {
  test('a picture that stands alone is a figure with its title as the caption', () => {
    expect(english('![A ship.](<a b.jpg> "The *Glow*.")')).toBe(
      '<figure><img src="/assets/a.jpg" alt="A ship." width="3" height="2" decoding="async" loading="lazy"><figcaption>The *Glow*.</figcaption></figure>'
    )
  })
  test('a picture inside a sentence is no figure', () => {
    expect(english('See ![a ship](<a b.jpg>) here.')).toContain('<p>See <img')
  })
  test('a table keeps its alignment', () => {
    expect(english('| a | b |\n| - | -: |\n| 1 | 2 |')).toContain('<td class="align-right">2</td>')
  })
  test('a footnote leads to its text and back', () => {
    const page = english('One.[^a]\n\n[^a]: Two.')
    expect(page).toContain('<a href="#fn-a" id="fnref-a"')
    expect(page).toContain('<li id="fn-a">')
    expect(page).toContain('<a href="#fnref-a"')
  })
  test('raw HTML is shown as text', () => {
    expect(english('<script>alert(1)</script>\n\nH<sub>2</sub>O<!-- no -->')).toBe(
      '<p>&#x3C;script>alert(1)&#x3C;/script></p>\n<p>H&#x3C;sub>2&#x3C;/sub>O</p>'
    )
  })
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'JaVaScRiPt:alert(1)',
    'file:///etc/passwd'
  ])('a link to %s leads nowhere', (url) => {
    expect(english(`[x](${url})`)).toBe('<p><a>x</a></p>')
  })
  test('a link on this site has no rel, one elsewhere has', () => {
    expect(english('[a](https://news.example/en/) [b](https://other.example/)')).toBe(
      '<p><a href="https://news.example/en/">a</a> <a href="https://other.example/" rel="noopener">b</a></p>'
    )
  })
})
