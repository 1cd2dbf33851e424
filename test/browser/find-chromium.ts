import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {chromium} from 'playwright-core'

/**
 * A Chromium to test in: `CHROMIUM` in the environment, one that is installed, or one that is installed now.
 *
 * @param say Told in one line what is used, or done.
 * @throws Error that says what to install where none can be had.
 */
export function findChromium(say: (line: string) => void): string {
  const found = process.env['CHROMIUM'] ?? installedChromium()
  if (found !== undefined) return found
  for (const {program, steps} of installers) {
    if (!canRun(program)) continue
    say(`No Chromium found: running \`${steps.map((step) => step.join(' ')).join(' && ')}\``)
    const isDone = steps.every(
      ([command = '', ...args]) => spawnSync(command, args, {stdio: 'ignore'}).status === 0
    )
    const installed = isDone ? installedChromium() : undefined
    if (installed !== undefined) return installed
  }
  throw new Error(
    'The tests need Chromium, and none could be installed: install one, and fonts for Chinese (on Debian: `apt-get install chromium fonts-noto-cjk`), or set CHROMIUM to its path'
  )
}

/** Chromium and its relatives, as systems install them, else the one that Playwright keeps. */
const installedChromium = (): string | undefined =>
  [...onPath(), ...macPaths, chromium.executablePath()].find((path) => existsSync(path))

const onPath = (): string[] =>
  [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge'
  ].flatMap((name) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
  )

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

interface Installer {
  program: string
  steps: readonly (readonly string[])[]
}

const installers: readonly Installer[] = [
  {
    program: 'apt-get',
    steps: [
      ['apt-get', 'update', '-q'],
      ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']
    ]
  },
  {program: 'npx', steps: [['npx', 'playwright-core', 'install', 'chromium']]}
]

/** Whether a program is there, and, where it installs for everybody, whether we may. */
const canRun = (program: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .some((folder) => existsSync(folder) && readdirSync(folder).includes(program)) &&
  (program !== 'apt-get' || process.getuid?.() === 0)
