import type {Root} from 'hast'
import type {Result} from 'hastscript'
import type {DeskRow, DeskView} from '../../pipeline/preview/desk-view.ts'
import type {Translator} from '../translate.ts'
import {deskDocument} from './desk-document.tsx'

/** The desk: every release with its state, to be found by typing; empty while nothing could be read. */
export function deskPage(view: DeskView | undefined, t: Translator): Root {
  const {newsroom, query, rows, more} = view ?? {newsroom: '', query: '', rows: [], more: 0}
  return deskDocument(
    `${t('preview.desk')} | ${newsroom}`,
    t,
    <body class="desk">
      <header>
        <h1>{newsroom}</h1>
        <p>
          <a href="/index.html">{t('preview.site')}</a>
        </p>
      </header>
      <main>
        <form action="/">
          <label for="filter">{t('preview.filter')}</label>
          <input
            id="filter"
            name="q"
            type="search"
            value={query}
            autocomplete="off"
            aria-describedby="keys"
          />
        </form>
        <p id="keys" class="quiet">
          {t('preview.keys')}
        </p>
        <table>
          <caption class="hidden">{t('preview.desk')}</caption>
          <thead>
            <tr>
              {(['release', 'date', 'state', 'languages', 'found'] as const).map((column) => (
                <th scope="col">{t(`preview.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map((row) => deskLine(row, t))}</tbody>
        </table>
        {more === 0 ? null : <p class="quiet">{t('preview.more', {count: more})}</p>}
      </main>
    </body>
  )
}

function deskLine(row: DeskRow, t: Translator): Result {
  const {id, titles, state, date, missing, isStale} = row
  return (
    <tr id={`row-${id}`}>
      <th scope="row">
        <a class="release" href={`/desk/${id}`}>
          {titles.map(({language, title}) => (
            <span lang={language}>{title}</span>
          ))}
        </a>
        <code>{id}</code>
      </th>
      <td>
        <time datetime={date.iso}>{date.iso.slice(0, date.timed ? 16 : 10).replace('T', ' ')}</time>
      </td>
      <td>
        <span class={`state ${state}`}>{t(`preview.state_${state}`)}</span>
      </td>
      <td>
        {titles.map(({language}) => language).join(', ')}
        {missing.length === 0 ? null : (
          <span class="warning">{t('preview.missing', {languages: missing.join(', ')})}</span>
        )}
        {isStale ? <span class="warning">{t('preview.stale')}</span> : null}
      </td>
      <td>{findingCounts(row, t)}</td>
    </tr>
  )
}

function findingCounts({findings}: DeskRow, t: Translator): Result {
  if (!findings) return <span class="quiet">{t('preview.looking')}</span>
  const {errors, warnings} = findings
  if (errors + warnings === 0) return <span class="good">{t('preview.nothing')}</span>
  return (
    <>
      {errors === 0 ? null : <span class="error">{t('preview.errors', {count: errors})}</span>}
      {errors > 0 && warnings > 0 ? ' ' : null}
      {warnings === 0 ? null : (
        <span class="warning">{t('preview.warnings', {count: warnings})}</span>
      )}
    </>
  )
}
