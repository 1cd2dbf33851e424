import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {writeFolder} from '../../folders.ts'
import {corpusNames, corpusNewsroom} from '../corpus.ts'
import {frontMatter, type Peer} from './peer.ts'

const bin = fileURLToPath(new URL('../../../../lib/command/bin.js', import.meta.url))

export const tonggao: Peer = {
  name: 'tonggao',
  most: Number.POSITIVE_INFINITY,
  version: () => spawnSync(process.execPath, [bin, '--version'], {encoding: 'utf8'}).stdout.trim(),
  write: (releases, root) => {
    writeFolder({'content/newsroom.yml': corpusNewsroom, 'content/names.yml': corpusNames}, root)
    for (const texts of releases) {
      for (const text of texts) {
        const {title, summary, date, topic, body} = text
        const front = frontMatter({title, summary, date, topics: `[${topic}]`})
        writeFolder({[tonggao.source(text)]: `${front}${body}\n`}, root)
      }
    }
  },
  command: (root) => [process.execPath, bin, 'build', '--root', root, '--now', '2026-01-01'],
  out: 'dist',
  source: ({id, date, language}) => `content/releases/${date.slice(0, 4)}/${id}/${language}.md`,
  kept: ['.tonggao']
}
