import {spawn} from 'node:child_process'
import {join, relative, sep} from 'node:path'
import {type ServerType, serve} from '@hono/node-server'
import {watch} from 'chokidar'
import {openLedger} from './make/ledger.ts'
import {once} from './once.ts'
import {createApp} from './preview/server.ts'
import {createWorkshop} from './preview/workshop.ts'
import {type Cache, noCache} from './publish/cache.ts'
import {UsageError} from './usage-error.ts'

export interface PreviewOptions {
  /** Absolute path of the newsroom. */
  root: string
  /** Address to listen at; 127.0.0.1 unless somebody asks for more. */
  host: string
  /** Port to listen at; where it is not asked for, a busy one moves to the next. */
  port: number
  isPortAskedFor: boolean
  /** The clock, in milliseconds since 1970. */
  now: () => number
  /** What builds and previews before learnt; nothing where it is left out. */
  cache?: Cache
  /** Told a line when something was read anew. */
  say: (line: string) => void
}

/** A preview that is running. */
export interface Preview {
  url: string
  close: () => Promise<void>
}

/**
 * Serves a newsroom to its editors: reads `content/`, makes pages when they are asked for, and tells
 * open pages of every change.
 *
 * @throws UsageError where there is no newsroom, or no port.
 */
export async function preview(options: PreviewOptions): Promise<Preview> {
  const {root, host, now, cache = noCache, say} = options
  const workshop = createWorkshop({root, now, ledger: openLedger(cache, '')})
  const readSince = Date.now() - clockOfFiles
  await workshop.refresh()
  const app = createApp({workshop, root, hosts: host === '127.0.0.1' ? [] : [host]})
  /** When somebody asked for something last: releases are looked at while nobody waits for a page. */
  let asked = Number.NEGATIVE_INFINITY
  const fetch: typeof app.fetch = (request) => {
    asked = performance.now()
    return app.fetch(request)
  }
  const server = await listen(fetch, options)
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : options.port

  let timer: NodeJS.Timeout | undefined
  let background: NodeJS.Timeout | undefined
  let round = 0
  // Once all is looked at, and at the end: not after every save.
  const keep = once(workshop.keep)
  /** Looks at what was not looked at yet; a change begins another round, and the one before ends. */
  const lookAtRest = async (own: number): Promise<void> => {
    if (own !== round) return
    const wait = asked + quiet - performance.now()
    if (wait > 0) background = setTimeout(lookAtRest, wait, own)
    else if (await workshop.lookAtOne()) background = setTimeout(lookAtRest, 0, own)
    else {
      app.changed()
      await keep()
    }
  }
  const changed = new Set<string>()
  const refresh = async (): Promise<void> => {
    const seen = new Set(changed)
    changed.clear()
    await workshop.refresh(seen)
    const [problem] = workshop.problems()
    if (problem)
      say(`${problem.file}:${problem.line ?? 1}:${problem.column ?? 1} ${problem.reason}`)
    app.changed()
    clearTimeout(background)
    background = setTimeout(lookAtRest, quiet, ++round)
  }
  // Editors save in many ways, and a change of branch is thousands of events: one look after the last.
  const watcher = watch([join(root, 'content'), join(root, 'templates')], {followSymlinks: false})
  let isWatching = false
  watcher.on('ready', () => {
    isWatching = true
  })
  watcher.on('all', (_, path, stats) => {
    // Until it has found all files, it tells of each; what was saved meanwhile may have been read before.
    if (!isWatching && (stats === undefined || stats.ctimeMs < readSince)) return
    changed.add(relative(root, path).split(sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(refresh, settle)
  })
  background = setTimeout(lookAtRest, 0, round)
  return {
    url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}/`,
    close: async () => {
      clearTimeout(timer)
      clearTimeout(background)
      round++
      await watcher.close()
      await workshop.keep()
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    }
  }
}

/** Milliseconds by which times of files may be behind the machine's clock, which they follow, whatever time a newsroom is shown at. */
const clockOfFiles = 100

/** Milliseconds after the last event of a burst. */
const settle = 5

/** Milliseconds without a request after which releases are looked at. */
const quiet = 1000

/** Ports that are tried where none was asked for. */
const tries = 20

async function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  {host, port, isPortAskedFor}: PreviewOptions
): Promise<ServerType> {
  for (let at = port; at < port + (isPortAskedFor ? 1 : tries); at++) {
    const server = await listenAt(fetch, host, at)
    if (server) return server
  }
  throw new UsageError(`Port ${port} of ${host} is taken; choose another with --port`)
}

/** The server; nothing where the port is taken. */
const listenAt = (
  fetch: Parameters<typeof serve>[0]['fetch'],
  hostname: string,
  port: number
): Promise<ServerType | undefined> =>
  new Promise((resolve, reject) => {
    const server = serve({fetch, hostname, port}, () => resolve(server))
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined
      if (code === 'EADDRINUSE') resolve(undefined)
      else if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
        reject(new UsageError(`Cannot listen at ${hostname}:${port}: ${error.message}`))
      else reject(error)
    })
  })

/** Opens an address in the person's browser, with what their system has for it. */
export function openInBrowser(url: string, platform: string): void {
  const command = platform === 'darwin' ? 'open' : platform === 'win32' ? 'explorer' : 'xdg-open'
  spawn(command, [url], {stdio: 'ignore', detached: true})
    .on('error', () => undefined)
    .unref()
}
