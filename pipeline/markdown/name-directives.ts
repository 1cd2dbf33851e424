import type {PhrasingContent, Root} from 'mdast'
import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../diagnostic.ts'
import {type Language, tongueOf} from '../language.ts'
import {type NameFormat, nameFormats, printedForm} from '../names/printed-form.ts'
import type {Organisation, Person, Registry} from '../names/registry.ts'
import {walk} from './walk.ts'

type TextDirective = Extract<PhrasingContent, {type: 'textDirective'}>

export interface NameDirectivesOptions {
  registry: Registry
  language: Language
  /** File that messages are about. */
  path: string
  report: (message: VFileMessage) => void
}

/**
 * Prints `:name[]{#id form=full|family|titled}` as the registry has it for the text's language.
 *
 * What cannot be printed is reported, and the words inside the brackets stay.
 */
export function nameDirectives({registry, language, path, report}: NameDirectivesOptions) {
  return (tree: Root): void => {
    walk(tree, (node, index, parent) => {
      if (node.type !== 'textDirective' || node.name !== 'name') return
      if (!parent || index === undefined) return
      const resolved = resolve(node, registry, language)
      if ('reason' in resolved) {
        const {reason, expected} = resolved
        report(
          diagnostic({
            path,
            place: node.position,
            ruleId: 'name-directive',
            severity: 'error',
            reason,
            expected
          })
        )
        parent.children.splice(index, 1, ...node.children)
        return
      }
      parent.children[index] = {
        ...resolved.mention,
        ...(node.position ? {position: node.position} : {})
      }
    })
  }
}

type Resolved = {mention: PhrasingContent} | {reason: string; expected?: string[]}

function resolve(node: TextDirective, registry: Registry, language: Language): Resolved {
  const id = node.attributes?.['id'] ?? ''
  const format = node.attributes?.['form'] ?? 'full'
  const person = registry.people.get(id)
  const named = person ?? registry.organisations.get(id)
  if (!named) {
    return {
      reason: `Unexpected name \`${id}\`, expected the id of a person or organisation in the registry`
    }
  }
  if (!isNameFormat(format)) {
    return {
      reason: `Unexpected form \`${format}\`, expected \`full\`, \`family\` or \`titled\``,
      expected: [...nameFormats]
    }
  }
  const printed = printedForm(named, tongueOf(language), format)
  if (!printed) return {reason: missingForm(named, format, language)}
  const {text: value, tongue} = printed
  const kind = person ? 'person' : 'organisation'
  const romanization = person?.romanization
  const mention = {id, ids: [id], kind, tongue, romanization, spelling: 'registered'} as const
  return {mention: {type: 'nameMention', value, mention}}
}

const isNameFormat = (format: string): format is NameFormat =>
  nameFormats.some((known) => known === format)

const missingForm = (
  named: Person | Organisation,
  format: NameFormat,
  language: Language
): string =>
  `Missing ${format === 'family' ? 'family name' : 'title'} of \`${named.id}\` in ${language}, expected it in the registry`
