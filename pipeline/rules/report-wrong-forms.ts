import {fieldTexts} from '../blocks/field-texts.ts'
import type {Registry} from '../names/registry.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import type {CheckedRelease, Report} from './rule.ts'
import {type WrongName, wrongFormsOf} from './wrong-forms.ts'

/** Reports every wrong form of some kinds in a release's texts. */
export function reportWrongForms(
  checked: CheckedRelease,
  registry: Registry,
  kinds: readonly WrongName['kind'][],
  report: (report: Report) => void
): void {
  const find = wrongFormsOf(registry)
  for (const {version, blocks} of blocksByVersion(checked)) {
    for (const {text, placeOf} of [...fieldTexts(version), ...blocks]) {
      for (const found of find(text).filter(({kind}) => kinds.includes(kind))) {
        const {start, end, of, expected, because} = found
        const actual = text.slice(start, end)
        const reason = `Unexpected \`${actual}\` for ${of}, expected \`${expected}\``
        const place = placeOf(start, end)
        report({
          version,
          place,
          actual,
          expected: [expected],
          reason,
          note: because,
          fix: 'certain'
        })
      }
    }
  }
}
