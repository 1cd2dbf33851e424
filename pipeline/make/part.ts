import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {digest} from '../digest.ts'
import {attempt} from '../publish/attempt.ts'
import type {FeedItem} from '../site/feed.ts'
import {UsageError} from '../usage-error.ts'
import type {ReleaseRecord} from './records.ts'

/** Which share of a newsroom's releases: the second of four. */
export interface Shard {
  /** From 1. */
  number: number
  of: number
}

/** What was made of a share of a newsroom's releases, beside their texts. */
export interface Part {
  shard: Shard
  /** Digest of the tool, of `content/`, and of how it was to be built. */
  of: string
  /** The releases that are published, by folder. Of those that are held, a part says nothing. */
  releases: Readonly<Record<string, PartRelease>>
  /** SHA-256 of every file, in hexadecimal. */
  files: Readonly<Record<string, string>>
}

export interface PartRelease extends Omit<ReleaseRecord, 'findings' | 'addresses'> {
  items: readonly FeedItem[]
}

/** Name of the file in the folder of a part that says what is in it. */
export const partFile = 'part.json'

/** A digest of what parts must have in common. */
export const partOf = (
  tool: string,
  content: string,
  how: {drafts: string; serving?: ReadonlySet<string> | undefined}
): string => digest(JSON.stringify([tool, content, how.drafts, [...(how.serving ?? [])].sort()]))

/** A part in a folder. */
export interface FoundPart extends Part {
  folder: string
  /**
   * The bytes of one of its files.
   *
   * @throws UsageError where it is not as it was made.
   */
  read: (file: string) => Uint8Array
}

/**
 * Opens a part.
 *
 * @param folder Absolute path of its folder.
 * @throws UsageError where it is none.
 */
export function openPart(folder: string): FoundPart {
  const text = attempt(() => readFileSync(join(folder, partFile), 'utf8'))
  if (text === undefined)
    throw new UsageError(
      `No \`${partFile}\` in ${folder}, expected a folder that \`tonggao build --shard\` made`
    )
  const [seal = '', content = ''] = split(text)
  if (digest(content) !== seal)
    throw new UsageError(`${join(folder, partFile)} is not as it was made`)
  const part: Part = JSON.parse(content)
  return {
    ...part,
    folder,
    read: (file) => {
      const bytes = attempt(() => readFileSync(join(folder, file)))
      if (bytes && digest(bytes) === part.files[file]) return bytes
      throw new UsageError(`${join(folder, file)} is not as it was made`)
    }
  }
}

/** The text of a part's file, with its own digest in front. */
export function printPart(part: Part): string {
  const content = JSON.stringify(part)
  return `${digest(content)}\n${content}`
}

const split = (text: string): string[] => {
  const end = text.indexOf('\n')
  return [text.slice(0, end), text.slice(end + 1)]
}

/**
 * Sees to it that parts are all of one newsroom, and all there are.
 *
 * @param of What each of them must be of.
 * @throws UsageError with a sentence for the person at the command line.
 */
export function checkParts(parts: readonly FoundPart[], of: string): void {
  const [first] = parts
  if (!first)
    throw new UsageError('No parts, expected the folders that `tonggao build --shard` made')
  for (const part of parts) {
    if (part.of === of && part.shard.of === first.shard.of) continue
    throw new UsageError(
      `${part.folder} is a part of other content, or was made in another way; make all parts of the same`
    )
  }
  for (let number = 1; number <= first.shard.of; number++) {
    const found = parts.filter(({shard}) => shard.number === number)
    if (found.length === 1) continue
    const shard = `${number}/${first.shard.of}`
    throw new UsageError(
      found.length === 0 ? `Part ${shard} is missing` : `Part ${shard} is there more than once`
    )
  }
}
