import {type FieldText, fieldTexts} from '../blocks/field-texts.ts'
import type {Registry} from '../names/registry.ts'
import type {Version} from '../read/version.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import type {CheckedRelease, Report} from './rule.ts'
import {type WrongFind, type WrongName, wrongFormsOf} from './wrong-forms.ts'

/** Reports every wrong form of some kinds in a release's texts. */
export function reportWrongForms(
  checked: CheckedRelease,
  registry: Registry,
  kinds: readonly WrongName['kind'][],
  report: (report: Report) => void
): void {
  for (const {version, text, placeOf, found} of wrongFormsIn(checked, registry)) {
    const {kind, start, end, of, expected, because} = found
    if (!kinds.includes(kind)) continue
    const actual = text.slice(start, end)
    const reason = `Unexpected \`${actual}\` for ${of}, expected \`${expected}\``
    const place = placeOf(start, end)
    report({version, place, actual, expected: [expected], reason, note: because, fix: 'certain'})
  }
}

/** A wrong form, and the text that it was found in. */
interface LocatedWrongForm extends FieldText {
  version: Version
  found: WrongFind
}

const known = new WeakMap<CheckedRelease, {registry: Registry; forms: LocatedWrongForm[]}>()

/** The wrong forms of a release; looked for once, for all rules that tell of them. */
function wrongFormsIn(checked: CheckedRelease, registry: Registry): readonly LocatedWrongForm[] {
  const before = known.get(checked)
  if (before?.registry === registry) return before.forms
  const find = wrongFormsOf(registry)
  const forms = blocksByVersion(checked).flatMap(({version, blocks}) =>
    [...fieldTexts(version), ...blocks].flatMap(({text, placeOf}) =>
      find(text).map((found) => ({version, text, placeOf, found}))
    )
  )
  known.set(checked, {registry, forms})
  return forms
}
