import type {TextForms} from '../publish/file-writer.ts'

/** What else is written for the host that serves a site: a `_headers` file; every text compressed beside itself. */
export type Serving = 'headers' | 'compressed'

/** How texts are written. */
export const formsOf = (serving: ReadonlySet<Serving> | undefined): TextForms =>
  serving?.has('compressed') ? 'compressed' : 'plain'
