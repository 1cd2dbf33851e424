import type {BlockText} from '../blocks/block-texts.ts'
import {literalPattern} from '../blocks/literal-pattern.ts'
import {tongueOf} from '../language.ts'
import type {Registry, TermForm} from '../names/registry.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import {reportWrongForms} from './report-wrong-forms.ts'
import type {CheckedRelease, ReleaseRule, Report} from './rule.ts'

export const termVariant: ReleaseRule = {
  id: 'term-variant',
  severity: 'error',
  why: 'A word that is translated the same way every time can be searched for, and does not set readers wondering what differs.',
  ok: [
    {'zh-Hant': '雙方簽署合作備忘錄。'},
    {en: 'They signed a memorandum of understanding.', 'zh-Hant': '雙方簽署合作備忘錄。'}
  ],
  notOk: [
    {
      files: {'zh-Hant': '雙方簽署諒解備忘錄。'},
      expect: [
        'zh-Hant 6:5-6:10: Unexpected `諒解備忘錄` for memorandum of understanding, expected `合作備忘錄`'
      ]
    },
    {
      files: {en: 'They signed a memorandum of understanding.', 'zh-Hant': '雙方簽署協議。'},
      expect: [
        'en 6:15-6:42: Unexpected other translation of `memorandum of understanding`, expected `合作備忘錄` in zh-Hant'
      ]
    }
  ],
  check(checked, {registry}, report) {
    reportWrongForms(checked, registry, ['term'], report)
    for (const finding of otherTranslations(checked, registry)) report(finding)
  }
}

/** Terms of the source that another language has in neither of their registered forms. */
function* otherTranslations(checked: CheckedRelease, {terms}: Registry): Iterable<Report> {
  const [source, ...others] = blocksByVersion(checked)
  if (!source) return
  for (const term of terms.values()) {
    const found = firstOf(term[tongueOf(source.version.language)], source.blocks)
    if (!found) continue
    for (const {version, blocks} of others) {
      const wanted = term[tongueOf(version.language)]
      if (firstOf(wanted, blocks) || hasNever(term.never ?? [], blocks)) continue
      const {actual, place} = found
      const reason = `Unexpected other translation of \`${actual}\`, expected \`${wanted.full}\` in ${version.language}`
      yield {version: source.version, place, severity: 'warning', actual, reason}
    }
  }
}

/** The first place that has a term in one of its forms. */
function firstOf({full, short}: TermForm, blocks: readonly BlockText[]) {
  const forms = [full, ...(short === undefined ? [] : [short])].map(literalPattern)
  const pattern = new RegExp(`(?<![A-Za-z])(?:${forms.join('|')})(?![A-Za-z])`, 'i')
  for (const {text, placeOf} of blocks) {
    const match = pattern.exec(text)
    if (!match) continue
    const [actual] = match
    return {actual, place: placeOf(match.index, match.index + actual.length)}
  }
  return undefined
}

/** A form that is never right is reported where it stands. */
const hasNever = (never: readonly {form: string}[], blocks: readonly BlockText[]): boolean =>
  never.some(({form}) => blocks.some(({text}) => text.includes(form)))
