import {nearest} from '../read/nearest.ts'
import type {ReleaseRule} from './rule.ts'

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
    const references = [
      ['topics', Object.keys(newsroom.topics), 'newsroom.yml'],
      ['contacts', Object.keys(newsroom.contacts), 'newsroom.yml'],
      ['organisations', [...registry.organisations.keys()], 'names.yml']
    ] as const
    for (const version of release.versions.values()) {
      for (const [key, known, file] of references) {
        for (const [index, id] of (version.frontMatter[key] ?? []).entries()) {
          if (known.includes(id)) continue
          const near = nearest(id, known)
          report({
            version,
            place: version.yaml.valuePlace([key, index]),
            actual: id,
            expected: near ? [near] : undefined,
            reason: `Unexpected id \`${id}\` in \`${key}\`, expected ${near ? `\`${near}\`` : `an id from \`${file}\``}`
          })
        }
      }
    }
  }
}
