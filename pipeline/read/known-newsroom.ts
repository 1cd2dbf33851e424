import {digest} from '../digest.ts'
import {once} from '../once.ts'
import {type NewsroomFile, readNewsroomFile} from './newsroom.ts'
import type {YamlData} from './yaml.ts'
import type {Read} from './yaml-file.ts'

/** What a `newsroom.yml` says in which nothing was wrong, as plain data, and the digest of the file. */
export interface KnownNewsroom {
  file: string
  says: Omit<NewsroomFile, 'identifiers'> & {identifiers: readonly string[]}
}

/** What a `newsroom.yml` says, and where its keys stand. */
interface NewsroomRead {
  data: NewsroomFile
  keyPlace: YamlData['keyPlace']
}

/** Reads `newsroom.yml`, or recalls what the same file said before; then it is read when a place in it is asked for. */
export function readOrRecallNewsroom(
  path: string,
  text: string,
  known: KnownNewsroom | undefined
): {newsroom: Read<NewsroomRead>; known: KnownNewsroom | undefined} {
  const file = digest(text)
  if (known?.file === file) {
    const read = once(() => readNewsroomFile(path, text))
    const keyPlace: YamlData['keyPlace'] = (key) => {
      const again = read()
      return 'value' in again ? again.value.yaml.keyPlace(key) : undefined
    }
    const identifiers = known.says.identifiers.map((source) => new RegExp(source, 'g'))
    return {newsroom: {value: {data: {...known.says, identifiers}, keyPlace}}, known}
  }
  const read = readNewsroomFile(path, text)
  if ('messages' in read) return {newsroom: read, known: undefined}
  const {data, yaml} = read.value
  const identifiers = data.identifiers.map(({source}) => source)
  return {
    newsroom: {value: {data, keyPlace: yaml.keyPlace}},
    known: {file, says: {...data, identifiers}}
  }
}
