import type {Result} from 'hastscript'

/**
 * Data for search engines. Text inside `script` is written as it is, so that `<`, which could end it
 * or open a comment, is written as a JSON escape (HTML, "Restrictions for contents of script elements").
 */
export const jsonLd = (data: object): Result => (
  <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
)
