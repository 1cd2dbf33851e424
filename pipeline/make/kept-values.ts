import type {Cache} from '../publish/cache.ts'

/** Values that a cache keeps under their own digests. */
export interface KeptValues<T extends object> {
  /** The value of a digest, the same object each time; nothing where it is not there, or not as it was kept. */
  recall: (of: string) => T | undefined
  /** Keeps a value, and gives its digest; one that was recalled, or kept before, is not written again. */
  keep: (value: T) => string
}

/** Opens the values of a kind that are in a cache, as plain data. */
export function openKeptValues<T extends object>(cache: Cache): KeptValues<T> {
  const digests = new WeakMap<T, string>()
  const recalled = new Map<string, T>()
  const recall = (of: string): T | undefined => {
    const text = cache.recallContent(of)
    if (text === undefined) return undefined
    const value: T = JSON.parse(text)
    digests.set(value, of)
    recalled.set(of, value)
    return value
  }
  return {
    recall: (of) => recalled.get(of) ?? recall(of),
    keep: (value) => {
      const known = digests.get(value)
      if (known !== undefined) cache.retain(known)
      const of = known ?? cache.keepContent(JSON.stringify(value))
      digests.set(value, of)
      return of
    }
  }
}
