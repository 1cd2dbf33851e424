import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import type {Root} from 'hast'
import {type Context, Hono} from 'hono'
import {streamSSE} from 'hono/streaming'
import {deskPage} from '../../templates/preview/desk.tsx'
import {faultPage} from '../../templates/preview/fault.tsx'
import {sharedPage} from '../../templates/preview/shared.tsx'
import {sideBySidePage} from '../../templates/preview/side-by-side.tsx'
import {createTranslate} from '../../templates/translate.ts'
import {ContentFault} from '../content-fault.ts'
import type {Language} from '../language.ts'
import {htmlOf} from '../markup/html.ts'
import type {ServedFile} from './on-demand.ts'
import {problemOf} from './problem-of.ts'
import type {Workshop} from './workshop.ts'

export interface ServerOptions {
  workshop: Workshop
  /** Absolute path of the newsroom. */
  root: string
  /** Names that the server may be called by, beside those of this machine itself. */
  hosts: readonly string[]
}

/** The preview's web server. */
export interface PreviewApp {
  fetch: (request: Request) => Response | Promise<Response>
  /** Tells every open page to look again. */
  changed: () => void
}

/** Makes the web server of the preview: desk, side by side, and every page as it will be published. */
export function createApp({workshop, root, hosts}: ServerOptions): PreviewApp {
  const app = new Hono()
  const translate = createTranslate()
  const listeners = new Set<() => void>()
  const files = ownFiles()

  app.use(async (context, next) => {
    const refused = refusal(context.req.raw, hosts)
    if (refused) return context.text(`${refused}\n`, 403)
    await next()
    for (const [name, value] of Object.entries(headers)) context.res.headers.set(name, value)
    return undefined
  })
  const page = (tree: Root): Response => new Response(htmlOf(tree), {headers: html})

  // The page that is open stays as it was; one that is opened says what is wrong, and looks again.
  app.onError((error) => {
    if (!(error instanceof ContentFault)) throw error
    const {path, place, reason} = error.finding
    const at = place && ('start' in place ? place.start : place)
    const tree = faultPage(`${path}:${at?.line ?? 1}:${at?.column ?? 1}`, reason)
    return new Response(htmlOf(tree), {status: 500, headers: html})
  })
  app.get('/', (context) => {
    const t = translate(languageOf(context.req.header('accept-language')))
    const query = context.req.query('q') ?? ''
    return page(
      deskPage(
        workshop.desk(query, (state) => t(`preview.state_${state}`)),
        t
      )
    )
  })
  app.get('/desk/:id', async (context) => {
    const view = await workshop.sideBySide(context.req.param('id'))
    if (!view) return context.notFound()
    return page(sideBySidePage(view, translate(languageOf(context.req.header('accept-language')))))
  })
  app.get('/desk/:id/shared/:language', async (context) => {
    const view = await workshop.shared(context.req.param('id'), context.req.param('language'))
    if (!view) return context.notFound()
    return page(sharedPage(view, translate(languageOf(context.req.header('accept-language')))))
  })
  app.get('/preview/problems', (context) =>
    context.json(workshop.problems().map((message) => problemOf(root, message)))
  )
  app.get('/preview/events', (context) => events(context, listeners))
  app.get('/preview/:name', (context) => {
    const file = files.get(context.req.param('name'))
    return file ? answer(file) : context.notFound()
  })
  app.get('*', async (context) => {
    const file = await workshop.file(sitePath(context.req.path, workshop.basePath()))
    if (file) return answer(file)
    const missing = await workshop.file('/404.html')
    return missing ? answer(missing, 404) : context.notFound()
  })
  return {
    fetch: (request) => app.fetch(request),
    changed: () => {
      for (const listener of listeners) listener()
    }
  }
}

/** A stream that says when something changed, until whoever listens is gone. */
const events = (context: Context, listeners: Set<() => void>): Response =>
  streamSSE(context, async (stream) => {
    let wake: () => void = () => undefined
    let isOpen = true
    let isChanged = false
    const listener = () => {
      isChanged = true
      wake()
    }
    listeners.add(listener)
    stream.onAbort(() => {
      isOpen = false
      listeners.delete(listener)
      wake()
    })
    await stream.writeSSE({event: 'hello', data: ''})
    while (isOpen) {
      await (isChanged ? undefined : new Promise<void>((resolve) => (wake = resolve)))
      if (isOpen && isChanged) await stream.writeSSE({event: 'change', data: ''})
      isChanged = false
    }
  })

const html = {'content-type': 'text/html; charset=utf-8'}

async function answer({body, mediaType}: ServedFile, status = 200): Promise<Response> {
  const content = await body
  return new Response(typeof content === 'string' ? content : Uint8Array.from(content), {
    status,
    headers: {'content-type': mediaType}
  })
}

/** Drafts are nobody else's: no other site may read, embed or keep them. */
const headers: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'no-referrer'
}

/**
 * Why a request is refused: it came by a name that is not ours (DNS rebinding), or from a page of
 * another site.
 */
function refusal(request: Request, hosts: readonly string[]): string | undefined {
  const host = request.headers.get('host') ?? ''
  const name = host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')
  if (!['localhost', '127.0.0.1', '::1', ...hosts].includes(name)) return `Unexpected host ${name}`
  const origin = request.headers.get('origin')
  if (origin !== null && origin !== `http://${host}`) return `Unexpected origin ${origin}`
  const site = request.headers.get('sec-fetch-site')
  const isNavigation = request.headers.get('sec-fetch-mode') === 'navigate'
  const isForeign = site === 'cross-site' || site === 'same-site'
  if (isForeign && !isNavigation) return 'Unexpected request from another site'
  return ['GET', 'HEAD'].includes(request.method)
    ? undefined
    : `Unexpected method ${request.method}`
}

/** A request's path as one of the site's; `/index.html` is its first page, where `/` is the desk. */
function sitePath(path: string, base: string): string {
  const inSite = path.startsWith(base) ? path.slice(base.length - 1) : path
  const decoded = decode(inSite)
  return decoded.endsWith('/index.html') ? decoded.slice(0, -'index.html'.length) : decoded
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The language of the preview's own pages: the browser's, and of Chinese the script of its region. */
function languageOf(accepted = ''): Language {
  if (!/^zh\b/i.test(accepted)) return 'en'
  return /^zh-(?:hans|cn|sg|my)\b/i.test(accepted) ? 'zh-Hans' : 'zh-Hant'
}

/** What the preview's own pages are made of; nothing comes from the network. */
function ownFiles(): ReadonlyMap<string, ServedFile> {
  const require = createRequire(import.meta.url)
  return new Map([
    [
      'script.js',
      {
        body: read(require.resolve('#preview/preview.js')),
        mediaType: 'text/javascript; charset=utf-8'
      }
    ],
    [
      'style.css',
      {body: read(require.resolve('#styles/preview.css')), mediaType: 'text/css; charset=utf-8'}
    ]
  ])
}

const read = (path: string): string => readFileSync(path, 'utf8')
