import type {Link, PhrasingContent, Root, Text} from 'mdast'
import {textSlicer} from './text-places.ts'
import {walk} from './walk.ts'

/**
 * Links web and e-mail addresses that stand in the text without markup.
 *
 * An address ends where Chinese punctuation or a space begins, and where Chinese text follows a
 * letter or digit (`https://example.com/a請見`). Chinese directly after one of `/=#_-` is read as part
 * of the path (`https://zh.wikipedia.org/wiki/高雄`). Full stops, commas and the like at the end, and
 * a bracket that nothing in the address opened, belong to the sentence (GFM §6.9).
 */
export function linkBareUrls({source}: {source: string}) {
  return (tree: Root): void => {
    walk(tree, (node, index, parent) => {
      if (node.type === 'link' || node.type === 'linkReference') return 'skip'
      if (node.type !== 'text' || !parent || index === undefined) return
      if (!mayHaveAddress.test(node.value)) return
      const parts = linked(node, source)
      if (parts.length < 2 && parts[0]?.type !== 'link') return
      parent.children.splice(index, 1, ...parts)
      return index + parts.length
    })
  }
}

/** Whether a link's text is its address, as `linkBareUrls` makes it. */
export function isBareUrl(link: Link): boolean {
  const [text] = link.children
  return text?.type === 'text' && link.url === addressOf(text.value)
}

function linked(node: Text, source: string): PhrasingContent[] {
  const placeOf = textSlicer(node, source)
  const parts: PhrasingContent[] = []
  const text = (start: number, end: number): Text => ({
    type: 'text',
    value: node.value.slice(start, end),
    ...placeOf(start, end)
  })
  let done = 0
  for (const match of node.value.matchAll(address)) {
    const found = match.groups?.['url'] === undefined ? match[0] : withoutTail(match[0])
    if (found === '') continue
    const end = match.index + found.length
    if (match.index > done) parts.push(text(done, match.index))
    const children = [text(match.index, end)]
    parts.push({type: 'link', url: addressOf(found), children, ...placeOf(match.index, end)})
    done = end
  }
  if (done < node.value.length) parts.push(text(done, node.value.length))
  return parts
}

function addressOf(found: string): string {
  if (!/^https?:/i.test(found)) return `mailto:${found}`
  return encodeURI(found).replace(/%25(?=[\da-f]{2})/gi, '%')
}

function withoutTail(url: string): string {
  let end = url.length
  while (end > 0) {
    const last = url[end - 1] ?? ''
    const strayBracket = last === ')' && count(url, ')', end) > count(url, '(', end)
    if (!strayBracket && !/[?!.,:;*_~'"]/.test(last)) break
    end--
  }
  const kept = url.slice(0, end)
  return /^https?:\/\/[^/]/i.test(kept) ? kept : ''
}

const count = (text: string, character: string, end: number): number =>
  text.slice(0, end).split(character).length - 1

const mayHaveAddress = /:\/\/|@/

const address =
  /(?<url>(?<![\p{Script=Latin}\d])https?:\/\/(?:[!#-;=?-Z_a-z~[\]@]|(?<=[/=#_-])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+)+)|(?<![\w.+-])[a-z0-9][\w.+-]*@(?:[a-z0-9-]+\.)+[a-z]{2,}/giu
