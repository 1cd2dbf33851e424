import {Idiomorph} from 'idiomorph'
import type {Problem} from '../../pipeline/preview/problem.ts'

/** How often the page was fetched again: an answer that a later one overtook is not shown. */
let latest = 0

/** Fetches the page again and changes only what differs, so that scroll position and focus stay. */
async function refresh(): Promise<void> {
  const own = ++latest
  const response = await fetch(location.href, {cache: 'no-store'})
  // What cannot be made now is not shown: the last good page stays, below what is wrong.
  if (response.status === 500) return showProblems()
  const text = await response.text()
  if (own !== latest) return
  const next = new DOMParser().parseFromString(text, 'text/html')
  document.title = next.title
  Idiomorph.morph(document.body, next.body, {
    morphStyle: 'outerHTML',
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeRemoved: ({id}) => id !== 'tonggao-problems',
      beforeAttributeUpdated: (name) => name !== 'open'
    }
  })
  await showProblems()
}

/** A bar on top with what cannot be read; it goes away when it is mended. */
async function showProblems(): Promise<void> {
  const problems: Problem[] = await (await fetch('/preview/problems')).json()
  document.getElementById('tonggao-problems')?.remove()
  if (problems.length === 0) return
  const bar = document.createElement('div')
  bar.id = 'tonggao-problems'
  bar.setAttribute('role', 'alert')
  bar.style.cssText =
    'position:sticky;top:0;z-index:9;background:#8c1d18;color:#fff;padding:.75rem 1rem;font:14px/1.5 system-ui,sans-serif'
  for (const {place, reason, line} of problems) {
    const text = document.createElement('p')
    text.style.margin = '0 0 .25rem'
    text.textContent = `${place}  ${reason}`
    bar.append(text)
    if (line === undefined) continue
    const code = document.createElement('pre')
    code.style.cssText = 'margin:0 0 .5rem;white-space:pre-wrap;font-size:13px'
    code.textContent = line
    bar.append(code)
  }
  document.body.prepend(bar)
}

const events = new EventSource('/preview/events')
events.addEventListener('change', refresh)
// The server was started anew while this page was open.
events.addEventListener('hello', showProblems)

/** The desk shows what is looked for, and says so in its address. */
let typing = 0
document.addEventListener('input', ({target}) => {
  if (!(target instanceof HTMLInputElement) || target.id !== 'filter') return
  const {value} = target
  history.replaceState(null, '', value === '' ? '/' : `/?q=${encodeURIComponent(value)}`)
  clearTimeout(typing)
  typing = setTimeout(refresh, 40)
})

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('a.release')]

/** Enter goes to the first release that was found. */
document.addEventListener('submit', async (event) => {
  event.preventDefault()
  clearTimeout(typing)
  await refresh()
  links()[0]?.click()
})

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.activeElement?.closest<HTMLElement>('.name')?.blur()
  const field = document.getElementById('filter')
  if (!field) return
  if (event.key === '/' && document.activeElement !== field) {
    event.preventDefault()
    field.focus()
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  event.preventDefault()
  const all = links()
  const at = all.findIndex((link) => link.matches(':focus'))
  const next = event.key === 'ArrowDown' ? at + 1 : at - 1
  if (next < 0) field.focus()
  else all[Math.min(next, all.length - 1)]?.focus()
})

document.addEventListener('click', async ({target}) => {
  const button = target instanceof Element ? target.closest('button') : null
  const text = button?.dataset['copy']
  if (!button || text === undefined) return
  await navigator.clipboard.writeText(text)
  const label = button.textContent
  button.textContent = button.dataset['done'] ?? label
  setTimeout(() => {
    button.textContent = label
  }, 1500)
})
