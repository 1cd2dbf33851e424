/** What cannot be read, as the bar on top of an open page says it. */
export interface Problem {
  /** File, line and column. */
  place: string
  reason: string
  /** The line of the file that it is about. */
  line?: string
}
