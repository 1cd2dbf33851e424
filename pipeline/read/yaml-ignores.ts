import type {Version} from './version.ts'

/** A word in front matter that some rules are to be silent on a line. */
interface LineIgnore {
  rules: readonly string[]
  place: ReturnType<Version['locate']>
  covers: {from: number; to: number}
}

/** Collects `# tonggao-ignore rule` in front matter: behind a value it is about its line, alone about the next. */
export function yamlIgnores({text, body, locate}: Version): LineIgnore[] {
  const end = body.search(/\S/)
  const frontMatter = end < 0 ? text : text.slice(0, end)
  return [...frontMatter.matchAll(comment)].map(({0: found, index, groups = {}}) => {
    const at = index + found.indexOf('#')
    const place = locate(at, index + found.trimEnd().length)
    const line = place?.start.line ?? 0
    const about = groups['before']?.trim() === '' ? line + 1 : line
    return {
      rules: groups['rules']?.trim().split(/[\s,]+/) ?? [],
      place,
      covers: {from: about, to: about}
    }
  })
}

const comment = /^(?<before>.*?)#\s*tonggao-ignore\s+(?<rules>[a-z][a-z0-9 ,-]*?)(?:\s--\s.*)?$/gm
