import type {Headers} from '../../pipeline/site/headers.ts'

/** A `_headers` file, as Netlify and Cloudflare Pages read it. */
export const headersFile = ({rules}: Headers): string =>
  rules
    .map(({path, headers}) =>
      [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
    )
    .join('\n')
