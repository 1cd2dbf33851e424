/** A page to be found, as it is published. */
export interface SearchedPage {
  /** Address as a link has it. */
  href: string
  html: string
}

/** A file of the index, by its name in the index's folder. */
export interface IndexFile {
  name: string
  content: Uint8Array
}

/** What the search page needs; Pagefind also makes pages and styles of its own. */
const needed =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|.*\.pf_meta|wasm\..*|(?:fragment|index|filter)\/.*)$/

/**
 * Makes an index of pages for Pagefind, which searches it in the reader's browser: one a language, with
 * Chinese cut into words. The same pages in the same order make the same files.
 */
export async function makeSearchIndex(pages: Iterable<SearchedPage>): Promise<IndexFile[]> {
  const pagefind = await import('pagefind')
  try {
    const {index, errors} = await pagefind.createIndex()
    if (!index) throw new Error(errors.join('\n'))
    for (const {href, html} of pages) {
      const added = await index.addHTMLFile({url: href, content: html})
      if (added.errors.length > 0) throw new Error(added.errors.join('\n'))
    }
    const made = await index.getFiles()
    if (made.errors.length > 0) throw new Error(made.errors.join('\n'))
    return made.files
      .filter(({path}) => needed.test(path))
      .map(({path, content}) => ({name: path, content}))
  } finally {
    await pagefind.close()
  }
}
