import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {join} from 'node:path'
import {digest, digestLength} from '../digest.ts'
import {attempt} from './attempt.ts'

/** What builds made before, by what it was made of. */
export interface Cache {
  /** What was kept under a key; nothing where it is not there, or not as it was written. */
  recall: (key: string) => string | undefined
  keep: (key: string, content: string) => void
  /** What has this digest; nothing where it is not there, or not as it was written. */
  recallContent: (of: string) => string | undefined
  /** Keeps a content under its own digest, which is what it gives. */
  keepContent: (content: string) => string
  /** Forgets what is kept under a key, or a digest. */
  forget: (key: string) => void
  /** Says that what is kept under a key, or a digest, is wanted still. */
  retain: (key: string) => void
  /** Whether something is kept under a key, or a digest; it may not be as it was written. */
  has: (key: string) => boolean
  /** Forgets what was neither recalled nor kept nor retained since the cache was opened. */
  prune: () => void
  /** Absolute path of a folder for a whole site; nothing where nothing is kept. */
  siteFolder?: string
  /** What opens the same cache on another thread; nothing where nothing is kept. */
  opening?: CacheOpening
}

/** What a cache is opened with. */
export interface CacheOpening {
  /** Absolute path of the folder that it is kept in. */
  top: string
  /** What makes the entries. */
  maker: string
}

/** A cache that keeps nothing. */
export const noCache: Cache = {
  recall: () => undefined,
  keep: () => undefined,
  recallContent: () => undefined,
  keepContent: digest,
  forget: () => undefined,
  retain: () => undefined,
  has: () => false,
  prune: () => undefined
}

/**
 * Opens a cache in a folder. Every entry has its own digest in front, so that one that was cut off or
 * changed is as good as none; nothing is told by times of files, which a checkout sets anew. A folder
 * that cannot be written to keeps nothing.
 *
 * @param top Absolute path of the folder that it is kept in; made where it is missing.
 * @param maker What makes the entries; those of another are not found.
 */
export function openCache(top: string, maker: string): Cache {
  const folder = join(top, 'cache')
  const used = new Set<string>()
  const nameOf = (key: string) => digest(`${maker} ${key}`)
  const forget = (key: string): void => {
    const name = nameOf(key)
    used.delete(name)
    attempt(() => rmSync(join(folder, name), {force: true}))
  }
  const write = (name: string, text: string): void => {
    used.add(name)
    attempt(() => {
      mkdirSync(folder, {recursive: true})
      const beside = join(folder, `${name}.${process.pid}`)
      writeFileSync(beside, text)
      renameSync(beside, join(folder, name))
    })
  }
  return {
    recall: (key) => {
      const name = nameOf(key)
      const text = readText(join(folder, name))
      if (text === undefined) return undefined
      const content = text.slice(digestLength + 1)
      if (text.slice(0, digestLength) !== seal(name, content)) return undefined
      used.add(name)
      return content
    },
    keep: (key, content) => {
      const name = nameOf(key)
      write(name, `${seal(name, content)}\n${content}`)
    },
    recallContent: (of) => {
      const name = nameOf(of)
      const content = readText(join(folder, name))
      if (content === undefined) return undefined
      if (digest(content) !== of) {
        // Whoever keeps it again must not find it there.
        forget(of)
        return undefined
      }
      used.add(name)
      return content
    },
    keepContent: (content) => {
      const of = digest(content)
      write(nameOf(of), content)
      return of
    },
    forget,
    retain: (key) => {
      used.add(nameOf(key))
    },
    has: (key) => existsSync(join(folder, nameOf(key))),
    siteFolder: join(top, 'site'),
    opening: {top, maker},
    prune: () => {
      attempt(() => {
        for (const name of readdirSync(folder)) {
          if (!used.has(name)) rmSync(join(folder, name), {recursive: true, force: true})
        }
      })
    }
  }
}

/** An entry under another's name is none either. */
const seal = (name: string, content: string): string => digest(`${name}\n${content}`)

const readText = (path: string): string | undefined => attempt(() => readFileSync(path, 'utf8'))
