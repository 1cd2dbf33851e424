import {join} from 'node:path'
import type {VFileMessage} from 'vfile-message'
import type {Language} from '../language.ts'
import {contentError, keep} from './content-error.ts'
import type {frontMatterSchema} from './front-matter-schema.ts'
import type {KnownNewsroom} from './known-newsroom.ts'
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

/** What was learnt of files: the same bytes say the same again. */
export interface Reads {
  /** Time zone that dates were read in. */
  timezone: string
  /** By folder of a release; the object that was given before where nothing new was learnt. */
  folders: Readonly<Record<string, FolderReads>>
  newsroom?: KnownNewsroom | undefined
  registry?: KnownRegistry | undefined
}

/** What was learnt of the files of a release, by name. */
export interface FolderReads {
  versions: Readonly<Record<string, VersionHead>>
  pictures: Readonly<Record<string, KnownPicture>>
}

/** A picture's description, nothing where it is none that is published, and the digest of the file's bytes. */
interface KnownPicture {
  bytes: string
  picture?: Picture | undefined
}

/** The same, while it is written down. */
export interface MadeReads extends Reads {
  folders: Record<string, FolderReads>
}

interface MadeFolderReads {
  versions: Record<string, VersionHead>
  pictures: Record<string, KnownPicture>
}

/** A folder of a release, and how it is read. */
export interface ReleaseFolder {
  root: string
  path: string
  files: readonly ListedFile[]
  schema: () => ReturnType<typeof frontMatterSchema>
  newsroom: Newsroom
  decode: (path: string, file: ListedFile) => string | undefined
  messages: VFileMessage[]
  before: Reads | undefined
  texts: 'opened' | 'held'
  reads: MadeReads
}

/** Reads the release of a folder; nothing where something is wrong, which is reported. */
export function readRelease(folder: ReleaseFolder): Release | undefined {
  const learnt: MadeFolderReads = {versions: {}, pictures: {}}
  const known = folder.before?.folders[folder.path]
  const release = readFiles(folder, known, learnt)
  folder.reads.folders[folder.path] = known && saysSame(known, learnt) ? known : learnt
  return release
}

/** Whether what was learnt is all that was known. */
const saysSame = (known: FolderReads, learnt: FolderReads): boolean =>
  hasSame(known.versions, learnt.versions) && hasSame(known.pictures, learnt.pictures)

const hasSame = <T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.keys(a).every((name) => a[name] === b[name])

function readFiles(
  folder: ReleaseFolder,
  known: FolderReads | undefined,
  learnt: MadeFolderReads
): Release | undefined {
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
    const read = readLanguageFile(folder, file, language, known?.versions[file.name])
    if (!read) continue
    learnt.versions[file.name] = read.head
    versions.push(read.version)
  }
  if (messages.length > before) return undefined
  const order = (version: Version) => newsroom.published.indexOf(version.language)
  versions.sort((a, b) => order(a) - order(b))
  const pictures = readPictures(folder, known, learnt)
  return keep(assembleRelease(id, path, versions, pictures), messages)
}

/** Reads a language file, or recalls what the same bytes said before. */
function readLanguageFile(
  folder: ReleaseFolder,
  file: ListedFile,
  language: Language,
  before: VersionHead | undefined
): {head: VersionHead; version: Version} | undefined {
  const {root, schema, decode, messages, texts} = folder
  const path = `${folder.path}/${file.name}`
  const known = before?.digest === file.digest ? before : undefined
  const text = known && texts === 'opened' ? '' : decode(path, file)
  if (text === undefined) return undefined
  const read = known ?? keep(readVersion(path, language, text, schema(), file.digest), messages)
  if (!read) return undefined
  const head = known ?? plainHead(read)
  const version = texts === 'opened' ? reopenedVersion(head, root) : versionOfText(head, text)
  return {head, version}
}

// Functions of their own: one that is made beside a text holds it as long as it is there itself.
const reopenedVersion = (head: VersionHead, root: string): Version =>
  versionOf(head, () => reopen(root, head))

const versionOfText = (head: VersionHead, text: string): Version =>
  versionOf(head, () => openText(head.path, text))

/** A copy that holds on to nothing: a part of a text keeps the whole text in memory. */
const plainHead = (read: VersionHead): VersionHead => JSON.parse(JSON.stringify(headOf(read)))

function readPictures(
  {root, path, files, messages}: ReleaseFolder,
  before: FolderReads | undefined,
  learnt: MadeFolderReads
): Picture[] {
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
      const known = before?.pictures[name]
      const read =
        known?.bytes === ofBytes
          ? known
          : {bytes: ofBytes, picture: describePicture(name, file, listed.take())}
      learnt.pictures[name] = read
      return read.picture ? [{...read.picture, file}] : []
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
