import {type Child, h, type Result} from 'hastscript'

/** Puts a tree where a label has `{{name}}`; a label is text, and a name in it has markup of its own. */
export function fillLabel(label: string, name: Child): Result {
  const [before = '', after = ''] = label.split('{{name}}')
  return h(null, before, name, after)
}
