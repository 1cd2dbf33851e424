import {spawn, spawnSync} from 'node:child_process'
import {cpSync, existsSync, readdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {build} from '../../pipeline/build.ts'
import {newsroomFolder, readFolder, temporaryFolder, writeFolder} from '../folders.ts'

/**
 * `npm run test:kill [-- 500]`: kills builds at random moments (SIGKILL) and looks at what readers see
 * then, and at what the next build makes of it.
 */
const rounds = Number(process.argv[2] ?? 100)
const root = temporaryFolder()
const out = join(root, 'dist')
const bin = new URL('../../../lib/command/bin.js', import.meta.url).pathname
const now = '2026-06-01T00:00:00Z'
const harbour = newsroomFolder('harbour').replace('/.bench/', '/')
cpSync(join(harbour, 'content'), join(root, 'content'), {recursive: true})
const added = 'content/releases/added/en.md'

/** Without a release, with it, and with other words in it: the last is published by a patch. */
type State = 'without' | 'with' | 'reworded'

/** The site of one of the contents, as it is when nobody disturbs its build. */
async function cleanSite(state: State): Promise<string> {
  setContent(state)
  const folder = `${temporaryFolder()}/dist`
  await build({root, out: folder, now: Date.parse(now), drafts: 'leave-out'})
  return JSON.stringify(readFolder(folder))
}

function setContent(state: State): void {
  if (state === 'without') {
    rmSync(join(root, 'content/releases/added'), {recursive: true, force: true})
    return
  }
  const words = state === 'with' ? 'Text.' : 'Other words.'
  const text = `---\ntitle: Added\nsummary: S\ndate: 2025-05-05\n---\n\n${words}\n`
  writeFolder({[added]: text}, root)
}

/** Starts a build and kills it after some milliseconds; says whether it was killed in time. */
const killedBuild = (after: number): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [bin, 'build', '--root', root, '--now', now], {
      stdio: 'ignore'
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), after)
    child.on('exit', (_, signal) => {
      clearTimeout(timer)
      resolve(signal === 'SIGKILL')
    })
  })

const sites: Record<State, string> = {
  without: await cleanSite('without'),
  with: await cleanSite('with'),
  reworded: await cleanSite('reworded')
}
const states: readonly State[] = ['with', 'reworded', 'with', 'reworded', 'with', 'without']
/** What may stand in the root after a build. */
const ours = new Set(['content', 'dist', '.tonggao'])
const tally = {killed: 0, whole: 0, healed: 0}
setContent('without')
await build({root, out, now: Date.parse(now), drafts: 'leave-out'})
for (let round = 0; round < rounds; round++) {
  const state = states[round % states.length] ?? 'with'
  setContent(state)
  // A build of this newsroom takes about 0.6 seconds; its end is where it can go wrong.
  if (await killedBuild(150 + Math.random() * 600)) tally.killed++
  const seen = existsSync(out) ? JSON.stringify(readFolder(out)) : 'nothing'
  if (Object.values(sites).includes(seen)) tally.whole++
  // The next build goes by what the killed one left: of two, one makes everything anew.
  const flags = round % 4 < 2 ? [] : ['--no-cache']
  const next = spawnSync(process.execPath, [bin, 'build', '--root', root, '--now', now, ...flags])
  const beside = readdirSync(root).filter((name) => !ours.has(name))
  const isAsClean = JSON.stringify(readFolder(out)) === sites[state]
  if (isAsClean && beside.length === 0) tally.healed++
  else {
    const site = isAsClean ? 'right' : 'wrong'
    process.stdout.write(
      `Round ${round}: the site is ${site}, beside it ${beside.join(', ')}, status ${next.status}\n${next.stderr}\n`
    )
  }
}
process.stdout.write(
  `${rounds} builds, ${tally.killed} killed: ${tally.whole} times a whole site was there, ${tally.healed} times the next build healed\n`
)
process.exitCode = tally.whole === rounds && tally.healed === rounds ? 0 : 1
