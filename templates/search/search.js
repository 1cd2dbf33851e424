const form = document.querySelector('search form')
const field = form.elements.q
const status = document.getElementById('search-status')
const list = document.getElementById('search-results')
const more = document.getElementById('search-more')
const {index, found, nothing, failed} = form.dataset
const pageSize = 20

/** Pagefind, loaded when somebody searches. */
let pagefind
const load = async () => {
  pagefind ??= import(index).then(async (module) => {
    await module.options({baseUrl: '/'})
    return module
  })
  return pagefind
}

/** What waits to be shown when somebody asks for more. */
let waiting = []
let latest = 0

/** Searches for what is in the field; an answer that comes after a later question is not shown. */
async function search() {
  const words = field.value.trim()
  const own = ++latest
  history.replaceState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname)
  if (words === '') return show([], '')
  try {
    const {results} = await (await load()).search(words)
    const first = await Promise.all(results.slice(0, pageSize).map((result) => result.data()))
    if (own !== latest) return
    show(first, results.length === 0 ? nothing : found.replace('{{number}}', results.length))
    waiting = results.slice(pageSize)
    more.hidden = waiting.length === 0
  } catch {
    if (own === latest) show([], failed)
  }
}

function show(results, message) {
  waiting = []
  more.hidden = true
  status.textContent = message
  list.replaceChildren(...results.map(item))
}

function item({url, meta, excerpt}) {
  const made = document.createElement('li')
  const date = document.createElement('p')
  date.className = 'date'
  date.textContent = meta.date ?? ''
  const heading = document.createElement('h2')
  const link = document.createElement('a')
  link.href = url
  link.textContent = meta.title
  heading.append(link)
  const text = document.createElement('p')
  text.append(...marked(excerpt))
  made.append(date, heading, text)
  return made
}

/** An excerpt's text, and what was found in it; nothing else of its markup. */
function* marked(excerpt) {
  for (const node of new DOMParser().parseFromString(excerpt, 'text/html').body.childNodes) {
    if (node.nodeName !== 'MARK') {
      yield node.textContent
      continue
    }
    const mark = document.createElement('mark')
    mark.textContent = node.textContent
    yield mark
  }
}

more.addEventListener('click', async () => {
  const next = await Promise.all(waiting.splice(0, pageSize).map((result) => result.data()))
  const items = next.map(item)
  list.append(...items)
  more.hidden = waiting.length === 0
  items[0]?.querySelector('a').focus()
})

form.addEventListener('submit', (event) => {
  event.preventDefault()
  search()
})

let timer
field.addEventListener('input', () => {
  clearTimeout(timer)
  timer = setTimeout(search, 150)
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
if (field.value !== '') search()
