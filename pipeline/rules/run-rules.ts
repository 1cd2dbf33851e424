import type {VFileMessage} from 'vfile-message'
import {diagnostic, type Severity} from '../diagnostic.ts'
import type {Content} from '../read/content.ts'
import {nearest} from '../read/nearest.ts'
import {newsroomRules, releaseRules} from './index.ts'
import type {CheckedRelease, NewsroomRule, ReleaseRule, Report} from './rule.ts'

/** Runs the rules that look at one release. */
export function checkRelease(checked: CheckedRelease, content: Content): VFileMessage[] {
  return releaseRules.flatMap((rule) =>
    reports(rule, content, (report) => rule.check(checked, content, report))
  )
}

/** Runs the rules that look at all releases together, and looks at what `newsroom.yml` says of rules. */
export function checkNewsroom(content: Content): VFileMessage[] {
  const messages = newsroomRules.flatMap((rule) =>
    reports(rule, content, (report) => rule.checkAll(content, report))
  )
  return [...messages, ...unknownRules(content)]
}

/** The messages of a rule, as severe as the newsroom wants them. */
function reports(
  {id, severity}: ReleaseRule | NewsroomRule,
  {newsroom}: Content,
  run: (report: (report: Report) => void) => void
): VFileMessage[] {
  const setting = newsroom.rules[id]
  if (setting === 'off') return []
  const messages: VFileMessage[] = []
  run(({version, severity: own = severity, related, ...finding}) => {
    const wanted = setting === undefined ? own : severities[setting]
    const other = related && {path: related.version.path, place: related.place, text: related.text}
    messages.push(
      diagnostic({path: version.path, ruleId: id, severity: wanted, related: other, ...finding})
    )
  })
  return messages
}

const severities: Record<'warn' | 'error', Severity> = {warn: 'warning', error: 'error'}

function unknownRules({newsroom, newsroomPlace}: Content): VFileMessage[] {
  const known = [...releaseRules, ...newsroomRules].map(({id}) => id)
  return Object.keys(newsroom.rules)
    .filter((id) => !known.includes(id))
    .map((id) => {
      const near = nearest(id, known)
      return diagnostic({
        path: 'content/newsroom.yml',
        place: newsroomPlace(['rules', id]),
        ruleId: 'newsroom',
        severity: 'error',
        actual: id,
        expected: near === undefined ? undefined : [near],
        reason: `Unexpected rule \`${id}\`, expected ${near === undefined ? 'the name of a rule' : `\`${near}\``}`
      })
    })
}
