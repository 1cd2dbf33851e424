import type {Release} from '../read/release.ts'
import type {Version} from '../read/version.ts'
import type {KeyPath} from '../read/yaml.ts'
import {routes} from '../routes.ts'
import type {NewsroomRule} from './rule.ts'

export const uniqueAddress: NewsroomRule = {
  id: 'unique-address',
  severity: 'error',
  why: 'Two releases at one address: one of them would never be seen.',
  ok: [
    {'first/en': 'Text.', 'first/zh-Hant': '內文。', 'second/en': 'Text.'},
    {
      'first/en':
        '---\ntitle: T\ndate: 2024-03-25\nsummary: S\nredirects: [/en/releases/old/]\n---\n'
    }
  ],
  notOk: [
    {
      files: {
        'first/en': 'Text.',
        'second/en': '---\ntitle: T\ndate: 2024-03-25\nslug: first\n---\n'
      },
      expect: [
        'second/en 4:7-4:12: Unexpected address `/en/releases/first/`, expected one that no other release has; it is that of first'
      ]
    },
    {
      files: {
        'first/en': 'Text.',
        'second/en': '---\ntitle: T\ndate: 2024-03-25\nredirects: [/en/releases/first]\n---\n'
      },
      expect: [
        'second/en 4:13-4:31: Unexpected address `/en/releases/first/`, expected one that no other release has; it is that of first'
      ]
    }
  ],
  checkAll({releases}, report) {
    const taken = new Map<string, string>()
    for (const {address, release, version, at} of [...pages(releases), ...redirects(releases)]) {
      const owner = taken.get(address)
      if (owner === undefined) {
        taken.set(address, release.id)
        continue
      }
      const reason = `Unexpected address \`${address}\`, expected one that no other release has; it is that of ${owner}`
      report({version, place: version.yaml.valuePlace(at), actual: address, reason})
    }
  }
}

interface Address {
  address: string
  release: Release
  version: Version
  /** The key that gives it. */
  at: KeyPath
}

function* pages(releases: readonly Release[]): Iterable<Address> {
  for (const release of releases) {
    for (const version of release.versions.values()) {
      const address = routes.release(version.language, release)
      yield {address, release, version, at: ['slug']}
    }
  }
}

function* redirects(releases: readonly Release[]): Iterable<Address> {
  for (const release of releases) {
    for (const version of release.versions.values()) {
      for (const [index, from] of (version.frontMatter.redirects ?? []).entries()) {
        yield {address: from.replace(/\/?$/, '/'), release, version, at: ['redirects', index]}
      }
    }
  }
}
