import type {VFileMessage} from 'vfile-message'
import {diagnostic, type Severity} from '../diagnostic.ts'
import type {Ignore} from '../markdown/ignores.ts'
import type {Content} from '../read/content.ts'
import {nearest} from '../read/nearest.ts'
import {allRules, ignoreRules, newsroomRules, releaseRules} from './index.ts'
import type {
  CheckedRelease,
  IgnoreRule,
  NewsroomRule,
  ReleaseRule,
  Report,
  UnusedIgnore
} from './rule.ts'
import type {Surroundings} from './surroundings.ts'

/**
 * Runs the rules that look at one release. What a writer silenced is left out, and told where there was
 * nothing to silence.
 */
export function checkRelease(checked: CheckedRelease, surroundings: Surroundings): VFileMessage[] {
  const messages = releaseRules.flatMap((rule) =>
    reports(rule, surroundings, (report) => rule.check(checked, surroundings, report))
  )
  const ignores = ignoresOf(checked)
  if (ignores.length === 0) return messages
  const used = new Set<OneIgnore>()
  const told = messages.filter((message) => {
    const silencing = ignores.filter((ignore) => silences(ignore, message))
    for (const ignore of silencing) used.add(ignore)
    return silencing.length === 0
  })
  const unused = ignores.filter((ignore) => !used.has(ignore))
  const known = allRules.map(({id}) => id)
  const last = ignoreRules.flatMap((rule) =>
    reports(rule, surroundings, (report) => rule.checkUnused(unused, known, report))
  )
  return [...told, ...last]
}

/** One rule that a writer silenced in a place. */
interface OneIgnore extends UnusedIgnore {
  covers: Ignore['covers']
}

const ignoresOf = ({release, ignores}: CheckedRelease): OneIgnore[] =>
  [...release.versions.values()].flatMap((version) =>
    (ignores.get(version.language) ?? []).flatMap(({rules, place, covers}) =>
      rules.map((rule) => ({version, place, rule, covers}))
    )
  )

const silences = (
  {version, rule, covers: {from, to}}: OneIgnore,
  {file, ruleId, line = 0}: VFileMessage
): boolean => file === version.path && ruleId === rule && from <= line && line <= to

/** Runs the rules that look at all releases together, and looks at what `newsroom.yml` says of rules. */
export function checkNewsroom(content: Content): VFileMessage[] {
  const messages = newsroomRules.flatMap((rule) =>
    reports(rule, content, (report) => rule.checkAll(content, report))
  )
  return [...messages, ...unknownRules(content)]
}

/** The messages of a rule, as severe as the newsroom wants them. */
function reports(
  {id, severity}: ReleaseRule | NewsroomRule | IgnoreRule,
  {newsroom}: Pick<Content, 'newsroom'>,
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
  const known = allRules.map(({id}) => id)
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
