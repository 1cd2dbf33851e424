import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import type {Language} from '../language.ts'
import {contentError, keep} from './content-error.ts'
import type {frontMatterSchema} from './front-matter-schema.ts'
import type {KnownRegistry} from './known-registry.ts'
import {tooLarge} from './limits.ts'
import type {ListedFile} from './listing.ts'
import type {Newsroom} from './newsroom.ts'
import {describePicture, type Picture} from './picture.ts'
import {assembleRelease, type Release} from './release.ts'
import {reopen} from './reopen.ts'
import {
  headOf,
  openText,
  readVersion,
  type Version,
  type VersionHead,
  versionOf
} from './version.ts'

/** What was learnt of files, by path: the same bytes say the same again. */
export interface Reads {
  /** Time zone that dates were read in. */
  timezone: string
  versions: Readonly<Record<string, VersionHead>>
  pictures: Readonly<Record<string, KnownPicture>>
  registry?: KnownRegistry | undefined
}

/** A picture's description, nothing where it is none that is published, and the digest of the file's bytes. */
interface KnownPicture {
  bytes: string
  picture?: Picture | undefined
}

/** The same, while it is written down. */
export interface MadeReads extends Reads {
  versions: Record<string, VersionHead>
  pictures: Record<string, KnownPicture>
}

/** A folder of a release, and how it is read. */
export interface ReleaseFolder {
  root: string
  path: string
  files: readonly ListedFile[]
  schema: ReturnType<typeof frontMatterSchema>
  newsroom: Newsroom
  decode: (path: string, file: ListedFile) => string | undefined
  messages: VFileMessage[]
  before: Reads | undefined
  texts: 'opened' | 'held'
  reads: MadeReads
}

/** Reads the release of a folder; nothing where something is wrong, which is reported. */
export function readRelease(folder: ReleaseFolder): Release | undefined {
  const {path, files, newsroom, messages} = folder
  const id = path.slice(path.lastIndexOf('/') + 1)
  const before = messages.length
  if (!/^[a-z0-9-]+$/.test(id)) {
    messages.push(
      contentError({
        path,
        reason: `Unexpected folder name \`${id}\`, expected small letters, digits and hyphens`
      })
    )
  }
  const versions: Version[] = []
  for (const file of files.filter(({name}) => name.endsWith('.md'))) {
    const language = newsroom.published.find((tag) => file.name === `${tag}.md`)
    if (!language) {
      messages.push(unknownLanguageFile(`${path}/${file.name}`, newsroom))
      continue
    }
    const version = readLanguageFile(folder, file, language)
    if (version) versions.push(version)
  }
  if (messages.length > before) return undefined
  const order = (version: Version) => newsroom.published.indexOf(version.language)
  versions.sort((a, b) => order(a) - order(b))
  return keep(assembleRelease(id, path, versions, readPictures(folder)), messages)
}

/** Reads a language file, or recalls what the same bytes said before. */
function readLanguageFile(
  folder: ReleaseFolder,
  file: ListedFile,
  language: Language
): Version | undefined {
  const {root, schema, decode, messages, before, texts, reads} = folder
  const path = `${folder.path}/${file.name}`
  const known = before?.versions[path]?.digest === file.digest ? before?.versions[path] : undefined
  const text = known && texts === 'opened' ? '' : decode(path, file)
  if (text === undefined) return undefined
  const read = known ?? keep(readVersion(path, language, text, schema, file.digest), messages)
  if (!read) return undefined
  const head = known ?? plainHead(read)
  reads.versions[path] = head
  return texts === 'opened' ? reopenedVersion(head, root) : versionOfText(head, text)
}

// Functions of their own: one that is made beside a text holds it as long as it is there itself.
const reopenedVersion = (head: VersionHead, root: string): Version =>
  versionOf(head, () => reopen(root, head))

const versionOfText = (head: VersionHead, text: string): Version =>
  versionOf(head, () => openText(head.path, text))

/** A copy that holds on to nothing: a part of a text keeps the whole text in memory. */
const plainHead = (read: VersionHead): VersionHead => JSON.parse(JSON.stringify(headOf(read)))

function readPictures({root, path, files, messages, before, reads}: ReleaseFolder): Picture[] {
  return files
    .filter(({name}) => !name.endsWith('.md'))
    .flatMap((listed) => {
      const {name, size, digest: ofBytes} = listed
      const own = `${path}/${name}`
      const file = join(root, own)
      if (ofBytes === undefined) {
        messages.push(tooLarge(own, size))
        return []
      }
      const known = before?.pictures[own]
      const picture =
        known?.bytes === ofBytes ? known.picture : describePicture(name, file, listed.take())
      reads.pictures[own] = {bytes: ofBytes, picture}
      return picture ? [{...picture, file}] : []
    })
}

function unknownLanguageFile(path: string, newsroom: Newsroom): VFileMessage {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const wanted = newsroom.published.map((tag) => `${tag}.md`)
  const near = wanted.find((candidate) => candidate.slice(0, 2) === name.slice(0, 2).toLowerCase())
  return contentError({
    path,
    reason: `Unexpected file \`${name}\`, expected ${near ? `\`${near}\`` : wanted.map((file) => `\`${file}\``).join(' or ')}`,
    expected: near ? [near] : wanted
  })
}
