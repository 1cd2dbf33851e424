import {readFileSync} from 'node:fs'
import {Ajv2020} from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlRegisterInputProvider
} from 'libxml2-wasm'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {newsroomFolder, readFolder, temporaryFolder} from '../folders.ts'

const out = `${temporaryFolder()}/dist`
await build({
  root: newsroomFolder('harbour'),
  out,
  now: Date.parse('2026-02-11T12:00:00+08:00'),
  drafts: 'leave-out'
})
const site = Object.entries(readFolder(out)).map(
  ([path, text]) => [path, Buffer.from(text, 'latin1').toString('utf8')] as const
)
const schema = (name: string): string =>
  readFileSync(new URL(`../fixtures/schemas/${name}`, import.meta.url), 'utf8')

describe('JSON is valid by its schema', () => {
  const ajv = new Ajv2020({strict: false})
  formats.default(ajv)
  // Of places, which no release has.
  ajv.addSchema({$id: 'https://geojson.org/schema/GeoJSON.json', type: 'object'})

  test.each([
    ['feed.json', 'json-feed-1.1.json', 20],
    ['index.ninjs.json', 'ninjs-3.0.json', 20]
  ])('%s by %s', (name, schemaName, atLeast) => {
    const validate = ajv.compile(JSON.parse(schema(schemaName)))
    const files = site.filter(([path]) => path.endsWith(name))
    expect(files.length).toBeGreaterThan(atLeast)
    for (const [path, text] of files)
      expect([path, validate(JSON.parse(text)), validate.errors]).toEqual([path, true, null])
  })
})

describe('sitemaps are valid by their XSDs', () => {
  const imports = new XmlBufferInputProvider(
    Object.fromEntries(
      ['sitemap.xsd', 'siteindex.xsd', 'sitemap-news.xsd', 'xhtml-link.xsd'].map((name) => [
        name,
        new TextEncoder().encode(schema(name))
      ])
    )
  )
  const all = (main: string) => `<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
    <xsd:import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="${main}"/>
    <xsd:import namespace="http://www.google.com/schemas/sitemap-news/0.9" schemaLocation="sitemap-news.xsd"/>
    <xsd:import namespace="http://www.w3.org/1999/xhtml" schemaLocation="xhtml-link.xsd"/>
  </xsd:schema>`
  beforeAll(() => {
    xmlRegisterInputProvider(imports)
  })
  const validators: XsdValidator[] = []
  afterAll(() => {
    for (const validator of validators) validator.dispose()
  })
  const validatorOf = (main: string): XsdValidator => {
    const validator = XsdValidator.fromDoc(XmlDocument.fromString(all(main)))
    validators.push(validator)
    return validator
  }

  test.each(['sitemap.xml', 'news-sitemap.xml'])('%s', (name) => {
    const validator = validatorOf('sitemap.xsd')
    const document = XmlDocument.fromString(site.find(([path]) => path === name)?.[1] ?? '')
    expect(() => validator.validate(document)).not.toThrow()
    document.dispose()
  })
  test('which refuse what is none', () => {
    const validator = validatorOf('sitemap.xsd')
    const document = XmlDocument.fromString(
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><lastmod>today</lastmod></url></urlset>'
    )
    expect(() => validator.validate(document)).toThrow()
    document.dispose()
  })
  test('an index of parts, and a news sitemap on a day without news', async () => {
    const {sitemapIndex, newsSitemap} = await import('../../templates/feeds/sitemap.tsx')
    const {xmlOf} = await import('../../pipeline/markup/xml.ts')
    const index = XmlDocument.fromString(
      xmlOf(sitemapIndex({kind: 'sitemap-index', urls: ['https://news.example/sitemap-1.xml']}))
    )
    expect(() => validatorOf('siteindex.xsd').validate(index)).not.toThrow()
    index.dispose()
    const quiet = XmlDocument.fromString(
      xmlOf(newsSitemap({kind: 'news-sitemap', entries: [], homes: ['https://news.example/en/']}))
    )
    expect(() => validatorOf('sitemap.xsd').validate(quiet)).not.toThrow()
    quiet.dispose()
  })
})
