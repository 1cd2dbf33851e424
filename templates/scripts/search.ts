import {excerptOf} from '../../pipeline/search/excerpt.ts'
import {type Phrase, readQuery} from '../../pipeline/search/query.ts'
import {
  type DocumentEntry,
  type DocumentsFile,
  documentsFile,
  documentsInFile,
  type Hit,
  type IndexPart,
  type ShardFile,
  search
} from '../../pipeline/search/search.ts'
import {shelf} from './shelf.ts'
import {theElement} from './the-element.ts'

const form = theElement(document, 'search form', HTMLFormElement)
const field = theElement(form, '#q', HTMLInputElement)
const status = theElement(document, '#search-status', HTMLElement)
const list = theElement(document, '#search-results', HTMLOListElement)
const more = theElement(document, '#search-more', HTMLButtonElement)
const pageSize = 20

let parts = partsOf(document)

/** How files are asked for: the host is asked again where what a browser kept is of two sites. */
let cache: RequestCache = 'default'

/** Files of the index, loaded when somebody searches for what is in them. */
const shards = shelf<ShardFile>(fetchFrom)
const documents = shelf<DocumentsFile>(fetchFrom)

/** What waits to be shown when somebody asks for more, and what it was found for. */
let waiting: Hit[] = []
let sought = ''
let latest = 0

/** The parts of the index, as a page says them. */
function partsOf(page: Document): readonly IndexPart[] {
  return JSON.parse(theElement(page, 'search form', HTMLFormElement).dataset['parts'] ?? '[]')
}

async function fetchFrom(href: string): Promise<Response> {
  const response = await fetch(href, {cache})
  if (!response.ok) throw new Error(`${response.status} ${href}`)
  return response
}

/** Forgets what is known of the index, and asks the host for it again. */
async function forget(): Promise<void> {
  cache = 'reload'
  shards.clear()
  documents.clear()
  const page = await (await fetchFrom(location.pathname)).text()
  parts = partsOf(new DOMParser().parseFromString(page, 'text/html'))
}

/** Searches for what is in the field; an answer that comes after a later question is not shown. */
async function answer(): Promise<void> {
  const words = field.value.trim()
  const own = ++latest
  history.replaceState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname)
  if (words === '') return show([], '')
  try {
    const typed = field.value.trimStart()
    const {hits, items} = await find(typed).catch(async () => {
      await forget()
      return find(typed)
    })
    if (own !== latest) return
    show(items, hits.length === 0 ? said('nothing') : said('found', hits.length))
    waiting = hits.slice(pageSize)
    sought = words
    more.hidden = waiting.length === 0
  } catch {
    if (own === latest) show([], said('failed'))
  }
}

/** What the page says of an answer, in its language. */
function said(what: 'found' | 'nothing' | 'failed', number = 0): string {
  return (form.dataset[what] ?? '').replace('{{number}}', String(number))
}

/** Finds releases, and makes the first items of the list. */
async function find(words: string): Promise<{hits: Hit[]; items: HTMLLIElement[]}> {
  const hits = await search(words, parts, shards.load)
  return {hits, items: await itemsOf(hits.slice(0, pageSize), words)}
}

function itemsOf(hits: readonly Hit[], words: string): Promise<HTMLLIElement[]> {
  const {phrases} = readQuery(words)
  return Promise.all(hits.map((hit) => itemOf(hit, phrases)))
}

async function itemOf({part, document}: Hit, phrases: readonly Phrase[]): Promise<HTMLLIElement> {
  const number = Math.floor(document / documentsInFile)
  const file = await documents.load(part.href + documentsFile(number))
  const entry = file.documents[document % documentsInFile]
  if (file.of !== part.of || !entry) throw new Error(`${part.href} is of two sites`)
  return item(entry, excerptOf(await textOf(entry), phrases))
}

/** A release as text, from what follows its title; where that is not to be had, the release is still found. */
async function textOf({href, title}: DocumentEntry): Promise<string> {
  try {
    const text = await (await fetchFrom(`${href}index.txt`)).text()
    return text.slice(text.indexOf(title) + title.length).trim()
  } catch {
    return ''
  }
}

function item(
  {href, title, date}: DocumentEntry,
  excerpt: ReturnType<typeof excerptOf>
): HTMLLIElement {
  const day = element('p', date)
  day.className = 'date'
  const link = element('a', title)
  link.href = href
  const heading = element('h2', link)
  const text = element(
    'p',
    ...excerpt.map((piece) => (piece.found ? element('mark', piece.text) : piece.text))
  )
  return element('li', day, heading, text)
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.append(...children)
  return made
}

function show(items: readonly Node[], message: string): void {
  waiting = []
  more.hidden = true
  status.textContent = message
  list.replaceChildren(...items)
}

more.addEventListener('click', async () => {
  try {
    const items = await itemsOf(waiting.splice(0, pageSize), sought)
    list.append(...items)
    more.hidden = waiting.length === 0
    items[0]?.querySelector('a')?.focus()
  } catch {
    // Another site was published since: what is found now is shown from its beginning.
    await answer()
  }
})

form.addEventListener('submit', (event) => {
  event.preventDefault()
  answer()
})

let timer = 0
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(answer, 150)
})

/** Up and down go from the field through the results, and back. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [field, ...list.querySelectorAll('a')]
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
})

field.value = new URLSearchParams(location.search).get('q') ?? ''
if (field.value !== '') answer()
