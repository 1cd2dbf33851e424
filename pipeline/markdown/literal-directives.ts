import type {Parents, PhrasingContent, Root, RootContent, Text} from 'mdast'
import {walk} from './walk.ts'

type Directive = Extract<RootContent, {type: 'textDirective' | 'leafDirective'}>

type Container = Extract<RootContent, {type: 'containerDirective'}>

export interface LiteralDirectivesOptions {
  /** Names of the text directives that mean something. */
  known: readonly string[]
  /** What the tree was parsed from. */
  source: string
}

/**
 * Turns back into text what only looks like a directive: the `:30` of `at 10:30`, the `:x` of `a:x`,
 * and blocks that begin with `::`. What stands inside their brackets stays Markdown.
 */
export function literalDirectives({known, source}: LiteralDirectivesOptions) {
  return (tree: Root): void => {
    const touched = new Set<Parents>()
    walk(tree, (node, index, parent) => {
      if (!parent || index === undefined) return
      if (node.type === 'textDirective' && !known.includes(node.name)) {
        const literal = literally(node, source)
        parent.children.splice(index, 1, ...literal)
        touched.add(parent)
        return index + literal.length
      }
      if (node.type === 'leafDirective') {
        parent.children[index] = {type: 'paragraph', children: literally(node, source)}
      }
      if (node.type === 'containerDirective') {
        parent.children.splice(index, 1, ...fenced(node, source))
        return index + 1
      }
      return
    })
    for (const parent of touched) joinTexts(parent)
  }
}

/** Makes one text of those that stand end to end in the source. */
function joinTexts(parent: Parents): void {
  for (let at = parent.children.length - 1; at > 0; at--) {
    const [one, two] = [parent.children[at - 1], parent.children[at]]
    if (one?.type !== 'text' || two?.type !== 'text' || !one.position || !two.position) continue
    if (one.position.end.offset !== two.position.start.offset) continue
    one.value += two.value
    one.position = {start: one.position.start, end: two.position.end}
    parent.children.splice(at, 1)
  }
}

/** The directive's source text around its children. */
function literally(node: Directive, source: string): PhrasingContent[] {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? 0
  const from = node.children[0]?.position?.start.offset ?? end
  const to = node.children.at(-1)?.position?.end.offset ?? end
  const piece = (a: number, b: number): Text[] =>
    a < b ? [{type: 'text', value: source.slice(a, b), ...placeOf(node)}] : []
  return [...piece(start, from), ...node.children, ...piece(to, end)]
}

/** A block between its opening and closing lines, which are shown as the text they are. */
function fenced(node: Container, source: string): Container['children'] {
  const lines = source.slice(node.position?.start.offset, node.position?.end.offset).split('\n')
  const last = lines.at(-1)?.trim() ?? ''
  const line = (value: string): Container['children'][number] => ({
    type: 'paragraph',
    children: [{type: 'text', value, ...placeOf(node)}]
  })
  const closing = lines.length > 1 && /^:{3,}$/.test(last) ? [line(last)] : []
  const inside = node.children.filter(
    (child) => child.type !== 'paragraph' || child.data?.directiveLabel !== true
  )
  return [line(lines[0] ?? ''), ...inside, ...closing]
}

const placeOf = ({position}: Directive | Container): Pick<Text, 'position'> =>
  position ? {position} : {}
