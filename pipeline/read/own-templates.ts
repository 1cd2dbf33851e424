import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {VFileMessage} from 'vfile-message'
import {ContentFault} from '../content-fault.ts'
import {digest} from '../digest.ts'
import {contentError} from './content-error.ts'
import type {ListedFile, ListedFolder} from './listing.ts'
import {alternatives, nearest} from './nearest.ts'

/** Templates that a newsroom can have instead of the tool's, in `templates/<name>.mjs`. */
const templateNames = [
  'pages/bilingual',
  'pages/language-choice',
  'pages/list',
  'pages/names',
  'pages/not-found',
  'pages/redirect',
  'pages/release',
  'pages/search',
  'pages/subscribe',
  'parts/page'
] as const

type TemplateName = (typeof templateNames)[number]

/** A template's file in a newsroom's own `templates/`. */
export interface OwnTemplateFile {
  name: TemplateName
  /** Relative to the newsroom's root, with `/`. */
  path: string
  /** SHA-256 of it and of all that it may import, in hexadecimal. */
  digest: string
}

/** A template of a newsroom's own. */
export interface OwnTemplate {
  make: (...given: unknown[]) => unknown
  /** Tells what is wrong with it; throws ContentFault. */
  refuse: (error: unknown) => never
}

export type OwnTemplates = ReadonlyMap<TemplateName, OwnTemplate>

/**
 * Finds the templates in a newsroom's own `templates/pages/` and `templates/parts/`. A script there that is
 * none of them is an error, but for one whose name begins with an underscore: that is what others import.
 */
export function ownTemplateFiles(folder: ListedFolder | undefined): {
  templates: readonly OwnTemplateFile[]
  messages: readonly VFileMessage[]
} {
  const templates: OwnTemplateFile[] = []
  const messages: VFileMessage[] = []
  const found = ['pages', 'parts'].flatMap(
    (name) => folder?.folders.find(({path}) => path === `templates/${name}`) ?? []
  )
  const whole = digest(JSON.stringify(found))
  for (const {path: at, files} of found) {
    for (const {name: file} of files.filter(isScript)) {
      const path = `${at}/${file}`
      const name = templateNames.find((known) => path === `templates/${known}.mjs`)
      if (name) templates.push({name, path, digest: whole})
      else messages.push(unknownTemplate(path))
    }
  }
  return {templates, messages}
}

const isScript = ({name}: ListedFile): boolean => name.endsWith('.mjs') && !name.startsWith('_')

function unknownTemplate(path: string): VFileMessage {
  const names = templateNames.map((name) => `templates/${name}.mjs`)
  const near = nearest(path, names)
  return contentError({
    path,
    reason: `Unexpected template \`${path}\`, expected ${near ? `\`${near}\`` : alternatives(names)}`,
    ...(near ? {expected: [near]} : {})
  })
}

/**
 * Loads templates of a newsroom's own. They are the newsroom's code, and run as such.
 *
 * @param root Absolute path of the newsroom.
 * @throws ContentFault where one cannot be loaded, or has no function.
 */
export async function loadOwnTemplates(
  root: string,
  files: readonly OwnTemplateFile[]
): Promise<OwnTemplates> {
  const loaded = await Promise.all(files.map((file) => load(root, file)))
  return new Map(loaded)
}

async function load(
  root: string,
  {name, path, digest: whole}: OwnTemplateFile
): Promise<[TemplateName, OwnTemplate]> {
  const address = pathToFileURL(join(root, path))
  // A module is loaded once under each address: what changed has another.
  address.search = whole.slice(0, 10)
  const refuse = (error: unknown): never => refuseTemplate(path, error)
  const module: unknown = await import(address.href).catch((error: unknown) => refuse(error))
  const make =
    typeof module === 'object' && module !== null && 'default' in module && module.default
  if (isFunction(make)) return [name, {make, refuse}]
  return refuse(new TypeError('expected a function as its default export'))
}

const isFunction = (value: unknown): value is OwnTemplate['make'] => typeof value === 'function'

/**
 * Says what is wrong with a template of a newsroom's own, and where, as far as the error tells.
 *
 * @throws ContentFault always.
 */
function refuseTemplate(path: string, error: unknown): never {
  const {message, stack = ''} = error instanceof Error ? error : new Error(String(error))
  const [, line, column] =
    new RegExp(`${path.replaceAll('.', '\\.')}[^:\\s]*:(\\d+)(?::(\\d+))?`).exec(stack) ?? []
  throw new ContentFault({
    path,
    ruleId: 'template',
    severity: 'error',
    reason: `Template \`${path}\` fails: ${message}`,
    ...(line === undefined ? {} : {place: {line: Number(line), column: Number(column ?? 1)}})
  })
}
