import type {Release} from '../read/release.ts'

/** The retraction of a release, once its date has come; `now` in milliseconds since 1970. */
export const retractionOf = ({retracted}: Release, {now}: {now: number}): Release['retracted'] =>
  retracted && retracted.date.instant <= now ? retracted : undefined
