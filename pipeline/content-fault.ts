import type {Finding} from './diagnostic.ts'

/** Something is wrong with what a newsroom wrote, and shows only when it runs: a template of its own. */
export class ContentFault extends Error {
  readonly finding: Finding

  constructor(finding: Finding) {
    super(finding.reason)
    this.finding = finding
  }
}
