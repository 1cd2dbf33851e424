import {existsSync, readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import {join} from 'node:path'

/** A site on a port of this machine. */
export interface Served {
  /** Address without a slash at its end. */
  origin: string
  close: () => void
}

/** Serves a folder as a host of static sites does, below the path that its pages expect. */
export async function serve(folder: string, base = '/'): Promise<Served> {
  const server = createServer((request, answer) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost')
    const inside = pathname.startsWith(base) ? pathname.slice(base.length) : pathname
    const path = join(folder, decodeURI(inside.replace(/\/$|^$/, '/index.html')))
    if (!existsSync(path) || !statSync(path).isFile()) {
      answer.writeHead(404).end()
      return
    }
    const extension = path.slice(path.lastIndexOf('.') + 1)
    answer.setHeader('content-type', types[extension] ?? 'application/octet-stream')
    answer.end(readFileSync(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('it listens at a port')
  return {origin: `http://127.0.0.1:${address.port}`, close: () => server.close()}
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  avif: 'image/avif'
}
