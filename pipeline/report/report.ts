import type {VFileMessage} from 'vfile-message'
import {githubReport} from './github.ts'
import {jsonReport} from './json.ts'
import {type PrettyOptions, prettyReport} from './pretty.ts'
import type {ReportFormat} from './report-formats.ts'
import {sarifReport} from './sarif.ts'

/** Prints messages in a format; `messages` are in order. */
export function report(
  format: ReportFormat,
  messages: readonly VFileMessage[],
  options: PrettyOptions
): string {
  if (format === 'json') return jsonReport(messages)
  if (format === 'sarif') return sarifReport(messages)
  return format === 'github' ? githubReport(messages) : prettyReport(messages, options)
}
