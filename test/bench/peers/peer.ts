import type {CorpusText} from '../corpus.ts'

/** A site generator that is measured: how it is given a newsroom, and how it is run. */
export interface Peer {
  name: string
  /** Most releases that it is asked to build. */
  most: number
  /** Version, as it says itself; nothing where it is not there and cannot be installed. */
  version: () => string | undefined
  /** Writes a newsroom of texts below a folder. */
  write: (releases: Iterable<readonly CorpusText[]>, root: string) => void
  /** Program and arguments that build it. */
  command: (root: string) => readonly [string, ...string[]]
  /** The built site, below the folder. */
  out: string
  /** A source that is changed, below the folder. */
  source: (text: CorpusText) => string
  /** What it keeps between builds, below the folder. */
  kept: readonly string[]
}

/** Front matter in YAML, as all of them read it. */
export const frontMatter = (fields: Readonly<Record<string, string>>): string =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${value}`)
    .join('\n')}\n---\n\n`
