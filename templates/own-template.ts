import type {Nodes, Root} from 'hast'
import {h} from 'hastscript'
import type {OwnTemplate} from '../pipeline/read/own-templates.ts'

/** A template that makes a page, or what stands around every page. */
type Template<Given extends unknown[]> = (...given: Given) => Root

/** What every template of a newsroom's own is given as its last argument, behind what ours is given. */
interface TemplateTools<Given extends unknown[]> {
  /** Makes elements: `h('p.note', 'Text')` (hastscript). */
  h: typeof h
  /** Our template, for what is to be as it is. */
  original: Template<Given>
}

/** Makes a template of the newsroom's own one, where it has one, else gives ours. */
export function ownOr<Given extends unknown[]>(
  own: OwnTemplate | undefined,
  original: Template<Given>
): Template<Given> {
  if (!own) return original
  const tools: TemplateTools<Given> = {h, original}
  return (...given) => {
    const made = attempt(() => own.make(...given, tools), own.refuse)
    return isRoot(made) ? made : own.refuse(new TypeError(noPage))
  }
}

const noPage = 'expected it to return a page: what `original(…)` gives, or `h(null, …)`'

function attempt(run: () => unknown, refuse: (error: unknown) => never): unknown {
  try {
    return run()
  } catch (error) {
    return refuse(error)
  }
}

/** Whether a value is a tree that can be printed as HTML (hast). */
const isRoot = (value: unknown): value is Root => isNode(value) && value.type === 'root'

function isNode(value: unknown): value is Nodes {
  if (typeof value !== 'object' || value === null || !('type' in value)) return false
  switch (value.type) {
    case 'root':
      return hasNodes(value)
    case 'element':
      return 'tagName' in value && 'properties' in value && hasNodes(value)
    case 'text':
    case 'comment':
      return 'value' in value && typeof value.value === 'string'
    default:
      return value.type === 'doctype'
  }
}

const hasNodes = (value: object): boolean =>
  'children' in value && Array.isArray(value.children) && value.children.every(isNode)
