import type {VFileMessage} from 'vfile-message'
import {githubReport} from './github.ts'
import {jsonReport} from './json.ts'
import {type PrettyOptions, prettyReport} from './pretty.ts'
import {sarifReport} from './sarif.ts'

export const reportFormats = ['pretty', 'json', 'github', 'sarif'] as const

export type ReportFormat = (typeof reportFormats)[number]

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
