import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {build} from '../../pipeline/build.ts'
import {temporaryFolder, writeFolder} from '../folders.ts'
import {newsroom, newsroomFiles} from '../newsroom.ts'

/** The names page in English of a newsroom with twelve releases in which the same person is named. */
async function pageOf(settings: string): Promise<string> {
  const releases = Array.from({length: 12}, (_, at) => [
    `content/releases/release-${at + 1}/en.md`,
    `---\ntitle: News ${at + 1}\nsummary: S\ndate: 2024-03-${at + 10}\n---\n\nTsai Yi-Ru spoke.\n`
  ])
  const files = {'content/newsroom.yml': newsroom + settings, ...Object.fromEntries(releases)}
  const root = writeFolder(newsroomFiles(files))
  const out = `${temporaryFolder()}/dist`
  await build({root, out, now: Date.parse('2024-06-01'), drafts: 'leave-out'})
  return readFileSync(join(out, 'en/names/index.html'), 'utf8')
}

test('a name leads to the ten newest releases, newest first, each with its date', async () => {
  const page = await pageOf('')
  const [, ...items] = page.slice(page.indexOf('<dt>Named in')).split('<dd>')
  const words = items.map((item) => item.replace(/<\/dl>.*/s, '').replace(/<[^>]+>/g, ''))
  expect(words).toEqual([
    ...Array.from({length: 10}, (_, at) => `News ${12 - at} March ${21 - at}, 2024`),
    'and 2 earlier releases'
  ])
  expect(page).toContain('<time datetime="2024-03-21">')
})

test('the earlier ones are found by the search, where there is one', async () => {
  expect(await pageOf('search: true\n')).toContain(
    '<a href="/en/search/?q=%22Tsai%20Yi-Ru%22">and 2 earlier releases</a>'
  )
})
