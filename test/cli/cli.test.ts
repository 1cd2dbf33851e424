import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {describe, expect, test} from 'vitest'
import packageJson from '../../package.json' with {type: 'json'}
import {main} from '../../pipeline/cli.ts'
import {version} from '../../pipeline/version.ts'
import {type Files, readFolder, writeFolder} from '../folders.ts'
import {newsroomFiles} from '../newsroom.ts'

interface Run {
  status: number
  stdout: string
  stderr: string
  root: string
}

/** Runs a command in a newsroom of its own, at a fixed time. */
async function run(
  args: string[],
  files: Files = {},
  env: Record<string, string> = {}
): Promise<Run> {
  const root = writeFolder(newsroomFiles(files))
  let stdout = ''
  let stderr = ''
  const status = await main(args, {
    cwd: root,
    env,
    now: () => Date.parse('2026-01-01T00:00:00Z'),
    terminal: false,
    processors: 1,
    platform: 'linux',
    stopped: () => Promise.resolve(),
    writesTo: () => undefined,
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    }
  })
  return {status, stdout, stderr, root}
}

const broken = {'content/releases/first/en.md': '---\ntitle: T\nsumary: S\ndate: 2024-03-25\n---\n'}
const warned = {'content/releases/first/en.md': '---\ntitle: T\ndate: 2024-03-25\n---\n'}

describe('tonggao build', () => {
  test('publishes, says so on standard error, and nothing on standard output', async () => {
    const {status, stdout, stderr, root} = await run(['build'])
    expect([status, stdout, stderr]).toEqual([0, '', 'Published 13 pages, 12 feeds, 0 pictures.\n'])
    expect(Object.keys(readFolder(`${root}/dist`))).toContain('en/releases/first/index.html')
  })
  test('tells what fails in a template of the newsroom’s own, with its line', async () => {
    const {status, stderr, root} = await run(['build'], {
      'templates/parts/page.mjs': 'export default (options) =>\n  options.frame.motto.text\n'
    })
    expect(status).toBe(1)
    expect(stderr).toContain(
      "2:23     error    Template `templates/parts/page.mjs` fails: Cannot read properties of undefined (reading 'text')  template"
    )
    expect(stderr).toContain('Nothing was published: the site is as it was.')
    expect(Object.keys(readFolder(root))).not.toContain('dist/index.html')
  })
  test('writes where it is told', async () => {
    const {root} = await run(['build', '--out', 'public'])
    expect(Object.keys(readFolder(root))).toContain('public/en/index.html')
  })
  test('writes what the host needs when asked', async () => {
    const {root} = await run(['build', '--headers', '--compress'])
    const site = readFolder(`${root}/dist`)
    expect(site['_headers']).toContain(
      '/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n'
    )
    expect(site['_headers']).toContain(
      '/*/feed.xml\n  Content-Type: application/rss+xml; charset=utf-8\n'
    )
    const page = 'en/releases/first/index.html'
    const packed = Buffer.from(site[`${page}.gz`] ?? '', 'latin1')
    expect(gunzipSync(packed).toString('latin1')).toBe(site[page])
    const smaller = Buffer.from(site[`${page}.br`] ?? '', 'latin1')
    expect(brotliDecompressSync(smaller).toString('latin1')).toBe(site[page])
  })
  test('an error in the content: exit 1, its place, and nothing published', async () => {
    const {status, stderr, root} = await run(['build'], broken)
    expect(status).toBe(1)
    expect(stderr).toBe(
      'content/releases/first/en.md\n  3:1      error    Unexpected key `sumary`, expected `summary`  front-matter\n     3 | sumary: S\n       | ^^^^^^\n\n1 error\nNothing was published: the site is as it was.\n'
    )
    expect(Object.keys(readFolder(root))).not.toContain('dist/index.html')
  })
  test.each([
    [['build', '--now', '2024-03-24'], {}],
    [['build'], {SOURCE_DATE_EPOCH: '1711200000'}]
  ])('%j %j holds what is dated later', async (args, env) => {
    const {stderr} = await run(args, {}, env)
    expect(stderr).toContain('Held until 2024-03-25T00:00:00+08:00: first')
  })
  test.each([
    [['build', '--now', 'yesterday'], 'Expected a time such as'],
    [['build', '--jobs', '0'], 'Expected a number from 1 to 256.'],
    [['build', '--shard', '5/4', '--out', 'part'], 'Expected a share such as `3/16`'],
    [['build', '--shard', '1/4'], '`--shard` needs `--out`'],
    [['merge', 'precious'], 'No `part.json` in'],
    [['build', '--bogus'], "unknown option '--bogus'"],
    [['check', '--format', 'xml'], 'Allowed choices are pretty, json, github, sarif'],
    [['preview', '--port', '99999'], 'Expected a number from 0 to 65535'],
    [['names', 'suggest', 'abc'], 'Unexpected `abc`, expected a name in Chinese characters'],
    [['check', 'content/releases/frist'], 'No file or folder `content/releases/frist`'],
    [['bild'], 'Did you mean build?'],
    [['build', '--root', 'nowhere'], 'No folder `content` in'],
    [['build', '--out', '.'], 'holds the newsroom itself'],
    [['build', '--out', '..'], 'holds the newsroom itself'],
    [['build', '--out', 'content/site'], 'is inside content/'],
    [['build', '--out', 'precious'], 'holds files that tonggao did not write'],
    [['build', '--out', 'precious/data.txt'], 'is a file, expected a folder']
  ])('%j is wrong usage: exit 2, one sentence, nothing touched', async (args, sentence) => {
    const files = {'precious/data.txt': 'data'}
    const {status, stderr, root} = await run(args, files)
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)])
    expect(readFolder(root)['precious/data.txt']).toBe('data')
  })
  test('a clock in the environment that is no number is wrong usage', async () => {
    const {status, stderr} = await run(['build'], {}, {SOURCE_DATE_EPOCH: 'noon'})
    expect([status, stderr]).toEqual([
      2,
      'Unexpected SOURCE_DATE_EPOCH `noon`, expected seconds since 1970\n'
    ])
  })
})

describe('tonggao check', () => {
  test('says when all is well', async () => {
    const {status, stderr, stdout} = await run(['check'])
    expect([status, stderr, stdout]).toEqual([0, 'no errors\n', ''])
  })
  test('a warning is exit 0, and 1 when strict', async () => {
    expect((await run(['check'], warned)).status).toBe(0)
    expect((await run(['check', '--strict'], warned)).status).toBe(1)
  })
  test('reports on the paths that are named', async () => {
    expect((await run(['check', 'content/releases/first'], broken)).status).toBe(1)
    expect((await run(['check', 'content/names.yml'], broken)).status).toBe(0)
  })
  test('prints JSON on standard output', async () => {
    const {stdout, stderr} = await run(['check', '--format', 'json'], broken)
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual([
      {
        path: 'content/releases/first/en.md',
        messages: [
          {
            ruleId: 'front-matter',
            severity: 'error',
            reason: 'Unexpected key `sumary`, expected `summary`',
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 7,
            expected: ['summary']
          }
        ]
      }
    ])
  })
  test('prints GitHub annotations', async () => {
    const {stdout} = await run(['check', '--format', 'github'], broken)
    expect(stdout).toBe(
      '::error file=content/releases/first/en.md,line=3,endLine=3,col=1,endColumn=7,title=front-matter::Unexpected key `sumary`, expected `summary`\n'
    )
  })
})

describe('rules in newsroom.yml', () => {
  const withRules = (rules: string): Files => ({
    ...warned,
    'content/newsroom.yml': `${String(newsroomFiles()['content/newsroom.yml'])}rules: {${rules}}\n`
  })
  test.each([
    ['summary-missing: error', 1, '1:1      error    Missing `summary`'],
    ['summary-missing: warn', 0, '1:1      warning  Missing `summary`'],
    ['summary-missing: off, parity-paragraph: off', 0, 'no errors'],
    [
      'sumary-missing: off',
      1,
      'error    Unexpected rule `sumary-missing`, expected `summary-missing`'
    ]
  ])('%s', async (rules, status, said) => {
    const {status: found, stderr} = await run(['check'], withRules(rules))
    expect([found, stderr]).toEqual([status, expect.stringContaining(said)])
  })
})

describe('tonggao names', () => {
  test('list has everybody', async () => {
    const {stdout} = await run(['names', 'list'])
    expect(stdout).toContain('person        hsu-chih-chieh  許智傑        Hsu Chih-Chieh')
  })
  test('suggest has every system, in columns', async () => {
    const {stdout} = await run(['names', 'suggest', '許智傑'])
    expect(stdout).toBe(
      [
        'hanyu       Xu Zhijie       mainland China, Singapore, Malaysia',
        'hanyu       Xu Zhi-jie      Taiwan, since 2009',
        'wade-giles  Hsu Chih-chieh  Taiwan',
        'tongyong    Syu Jhih-jie    Taiwan, since 2002',
        'mps2        Shiu Jr-jie     Taiwan, 1986 to 2002',
        'gwoyeu      Sheu Jyh-jye    Taiwan, older names',
        'yale        Syu Jr-jye      language teaching',
        'hong-kong   Hui Chi-kit     Hong Kong, Macao',
        'jyutping    Heoi Zi-git     linguistics',
        ''
      ].join('\n')
    )
  })
  test('explain says who, how and how sure', async () => {
    const {stdout} = await run(['names', 'explain', 'Dr. Xu Zhijie said'])
    expect(stdout).toBe('Xu Zhijie  hsu-chih-chieh  許智傑 Hsu Chih-Chieh  systematic  certain\n')
  })
  test('explain gives the same as JSON', async () => {
    const {stdout} = await run(['names', 'explain', 'C.-C. Hsu', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject([
      {text: 'C.-C. Hsu', ids: ['hsu-chih-chieh'], confidence: 'likely'}
    ])
  })
  test('scan proposes who is missing', async () => {
    const text = '---\ntitle: T\nsummary: S\ndate: 2024-03-25\n---\nLin Mei-hua spoke.\n'
    const {stdout} = await run(['names', 'scan', '--format', 'json'], {
      'content/releases/first/en.md': text
    })
    expect(JSON.parse(stdout)).toMatchObject([
      {
        text: 'Lin Mei-hua',
        line: 6,
        entry: expect.stringContaining('lin-mei-hua:\n    en: Lin Mei-hua')
      }
    ])
  })
})

describe('tonggao', () => {
  test('tells its version, which is the package’s', async () => {
    expect((await run(['--version'])).stdout).toBe(`${packageJson.version}\n`)
    expect(version).toBe(packageJson.version)
  })
  test('helps', async () => {
    const {status, stdout} = await run(['--help'])
    expect([status, stdout]).toEqual([0, expect.stringContaining('turn content/ into a site')])
  })
})
