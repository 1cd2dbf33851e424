import {nearest} from '../read/nearest.ts'
import type {Version} from '../read/version.ts'
import type {ReleaseRule, Report} from './rule.ts'

export const knownId: ReleaseRule = {
  id: 'known-id',
  severity: 'error',
  why: 'An id that nothing is registered under gives a page without the topic, the boilerplate or the contact that was meant.',
  ok: [{en: '---\ntitle: T\ndate: 2024-03-25\nsummary: S\n---\n'}],
  notOk: [
    {
      files: {en: '---\ntitle: T\ndate: 2024-03-25\ntopics: [ressearch]\n---\n'},
      expect: ['en 4:10-4:19: Unexpected id `ressearch` in `topics`, expected `research`']
    },
    {
      files: {en: '---\ntitle: T\ndate: 2024-03-25\ncontacts: [somebody]\n---\n'},
      expect: [
        'en 4:12-4:20: Unexpected id `somebody` in `contacts`, expected an id from `newsroom.yml`'
      ]
    }
  ],
  check({release}, {newsroom, registry}, report) {
    const kinds: readonly Kind[] = [
      {key: 'topics', known: Object.keys(newsroom.topics), file: 'newsroom.yml'},
      {key: 'contacts', known: Object.keys(newsroom.contacts), file: 'newsroom.yml'},
      {key: 'organisations', known: [...registry.organisations.keys()], file: 'names.yml'}
    ]
    for (const version of release.versions.values()) {
      for (const kind of kinds) unknownIds(version, kind, report)
    }
  }
}

interface Kind {
  key: 'topics' | 'contacts' | 'organisations'
  known: readonly string[]
  /** Where ids of this kind are given. */
  file: string
}

function unknownIds(
  version: Version,
  {key, known, file}: Kind,
  report: (report: Report) => void
): void {
  for (const [index, id] of (version.frontMatter[key] ?? []).entries()) {
    if (known.includes(id)) continue
    const near = nearest(id, known)
    const wanted = near === undefined ? `an id from \`${file}\`` : `\`${near}\``
    report({
      version,
      place: version.yaml.valuePlace([key, index]),
      actual: id,
      expected: near === undefined ? undefined : [near],
      reason: `Unexpected id \`${id}\` in \`${key}\`, expected ${wanted}`
    })
  }
}
