import type {Position} from 'unist'
import {nodesOf} from '../markdown/nodes-of.ts'
import {nearest} from '../read/nearest.ts'
import type {ReleaseRule} from './rule.ts'

export const imageMissing: ReleaseRule = {
  id: 'image-missing',
  severity: 'error',
  why: 'A page with a hole where its picture should be looks broken, and a picture on another server can vanish or change.',
  ok: [{en: 'Text without a picture.'}],
  notOk: [
    {
      files: {en: 'Look:\n\n![A ship.](ship.jpg)'},
      expect: [
        'en 8:1-8:21: Missing picture `ship.jpg`, expected a JPEG, PNG, GIF, WebP or AVIF file of that name in the release’s folder'
      ]
    },
    {
      files: {en: '---\ntitle: T\ndate: 2024-03-25\nimage: {src: ../a.png, alt: A ship.}\n---\n'},
      expect: [
        'en 4:14-4:22: Missing picture `../a.png`, expected a JPEG, PNG, GIF, WebP or AVIF file of that name in the release’s folder'
      ]
    }
  ],
  check({release, trees}, _content, report) {
    const known = [...release.pictures.keys()]
    for (const version of release.versions.values()) {
      const look = (name: string, place: Position | undefined) => {
        if (release.pictures.has(name)) return
        const near = nearest(name, known)
        const wanted = near
          ? `\`${near}\``
          : 'a JPEG, PNG, GIF, WebP or AVIF file of that name in the release’s folder'
        report({
          version,
          place,
          actual: name,
          expected: near ? [near] : undefined,
          reason: `Missing picture \`${name}\`, expected ${wanted}`
        })
      }
      const lead = version.frontMatter.image?.src
      if (lead !== undefined) look(lead, version.yaml.valuePlace(['image', 'src']))
      const tree = trees.get(version.language)
      for (const {url, position} of tree ? nodesOf(tree, 'image') : []) look(url, position)
    }
  }
}
