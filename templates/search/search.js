import {excerptOf} from '../../pipeline/search/excerpt.ts'
import {readQuery} from '../../pipeline/search/query.ts'
import {documentsFile, documentsInFile, search} from '../../pipeline/search/search.ts'

const form = document.querySelector('search form')
const field = form.elements.q
const status = document.getElementById('search-status')
const list = document.getElementById('search-results')
const more = document.getElementById('search-more')
const {found, nothing, failed} = form.dataset
const pageSize = 20

let parts = JSON.parse(form.dataset.parts)

/** Files of the index, loaded when somebody searches for what is in them. */
const loaded = new Map()

/** How files are asked for: the host is asked again where what a browser kept is of two sites. */
let cache = 'default'

/** Forgets what is known of the index, and asks the host for it again. */
async function forget() {
  cache = 'reload'
  loaded.clear()
  const page = await fetchFrom(location.pathname, 'text')
  const next = new DOMParser().parseFromString(page, 'text/html')
  parts = JSON.parse(next.querySelector('search form').dataset.parts)
}

async function load(href) {
  if (!loaded.has(href)) loaded.set(href, fetchFrom(href, 'json'))
  try {
    return await loaded.get(href)
  } catch (error) {
    loaded.delete(href)
    throw error
  }
}

async function fetchFrom(href, as) {
  const response = await fetch(href, {cache})
  if (!response.ok) throw new Error(`${response.status} ${href}`)
  return response[as]()
}

/** What waits to be shown when somebody asks for more, and what it was found for. */
let waiting = []
let sought = ''
let latest = 0

/** Searches for what is in the field; an answer that comes after a later question is not shown. */
async function answer() {
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
    show(items, hits.length === 0 ? nothing : found.replace('{{number}}', hits.length))
    waiting = hits.slice(pageSize)
    sought = words
    more.hidden = waiting.length === 0
  } catch {
    if (own === latest) show([], failed)
  }
}

/** Finds releases, and makes the first items of the list. */
async function find(words) {
  const hits = await search(words, parts, load)
  return {hits, items: await itemsOf(hits.slice(0, pageSize), words)}
}

const itemsOf = (hits, words) => {
  const {phrases} = readQuery(words)
  return Promise.all(hits.map((hit) => itemOf(hit, phrases)))
}

async function itemOf({part, document}, phrases) {
  const number = Math.floor(document / documentsInFile)
  const file = await load(part.href + documentsFile(number))
  const entry = file.documents[document % documentsInFile]
  if (file.of !== part.of || !entry) throw new Error(`${part.href} is of two sites`)
  // Where its text is not to be had, a release is still found.
  const text = await fetchFrom(`${entry.href}index.txt`, 'text').catch(() => '')
  return item(entry, excerptOf(withoutTitle(text, entry.title), phrases))
}

/** A release as text, from what follows its title. */
const withoutTitle = (text, title) => text.slice(text.indexOf(title) + title.length).trim()

function show(items, message) {
  waiting = []
  more.hidden = true
  status.textContent = message
  list.replaceChildren(...items)
}

function item({href, title, date}, excerpt) {
  const made = element('li', '')
  const day = element('p', date)
  day.className = 'date'
  const heading = element('h2', '')
  const link = element('a', title)
  link.href = href
  heading.append(link)
  const text = element('p', '')
  text.append(...excerpt.map((piece) => (piece.found ? element('mark', piece.text) : piece.text)))
  made.append(day, heading, text)
  return made
}

function element(name, text) {
  const made = document.createElement(name)
  made.textContent = text
  return made
}

more.addEventListener('click', async () => {
  try {
    const items = await itemsOf(waiting.splice(0, pageSize), sought)
    list.append(...items)
    more.hidden = waiting.length === 0
    items[0]?.querySelector('a').focus()
  } catch {
    // Another site was published since: what is found now is shown from its beginning.
    answer()
  }
})

form.addEventListener('submit', (event) => {
  event.preventDefault()
  answer()
})

let timer
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(answer, 150)
})

/** Up and down go from the field through the results, and back. */
document.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const stops = [field, ...list.querySelectorAll('a')]
  const at = stops.indexOf(document.activeElement)
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
})

field.value = new URLSearchParams(location.search).get('q') ?? ''
if (field.value !== '') answer()
