import type {VFileMessage} from 'vfile-message'
import {diagnostic} from '../diagnostic.ts'
import type {Content} from '../read/content.ts'
import {newsroomRules, releaseRules} from './index.ts'
import type {CheckedRelease, NewsroomRule, ReleaseRule, Report} from './rule.ts'

/** Runs the rules that look at one release. */
export function checkRelease(checked: CheckedRelease, content: Content): VFileMessage[] {
  return releaseRules.flatMap((rule) =>
    reports(rule, (report) => rule.check(checked, content, report))
  )
}

/** Runs the rules that look at all releases together. */
export function checkNewsroom(content: Content): VFileMessage[] {
  return newsroomRules.flatMap((rule) => reports(rule, (report) => rule.checkAll(content, report)))
}

function reports(
  {id, severity}: ReleaseRule | NewsroomRule,
  run: (report: (report: Report) => void) => void
): VFileMessage[] {
  const messages: VFileMessage[] = []
  run(({version, severity: own = severity, ...finding}) => {
    messages.push(diagnostic({path: version.path, ruleId: id, severity: own, ...finding}))
  })
  return messages
}
