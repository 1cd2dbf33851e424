import type {Root} from 'hast'
import {document} from '../parts/document.tsx'
import {withReload} from './with-reload.ts'

/** What is shown in place of a page that a newsroom's own template fails to make, until it is mended. */
export const faultPage = (place: string, reason: string): Root =>
  withReload(
    document(
      {locale: 'en', title: place},
      <body>
        <main>
          <h1>{place}</h1>
          <p>{reason}</p>
        </main>
      </body>
    )
  )
