import type {Root} from 'hast'
import type {Result} from 'hastscript'
import type {NameCard} from '../../pipeline/preview/name-card.ts'
import type {
  FindingView,
  Run,
  SideBlock,
  SideBySideView,
  SideRow
} from '../../pipeline/preview/side-by-side-view.ts'
import type {Translator} from '../translate.ts'
import {deskDocument} from './desk-document.tsx'

/** A release in both languages, block beside block, with what was found at the very words. */
export function sideBySidePage(view: SideBySideView, t: Translator): Root {
  const {id, languages, rows, findings, pages} = view
  return deskDocument(
    `${id} | ${t('preview.desk')}`,
    t,
    <body class="side-by-side">
      <header>
        <h1>{id}</h1>
        <nav aria-label={t('preview.pages')}>
          <a href="/">{t('preview.desk')}</a>
          {pages.map(({language, href}) => (
            <a href={href}>{t('preview.page', {language})}</a>
          ))}
          {pages.map(({language}) => (
            <a href={`/desk/${id}/shared/${language}`}>{t('preview.shared', {language})}</a>
          ))}
        </nav>
      </header>
      <main>
        {findingList(findings, t)}
        <div class="rows">{rows.map((row, at) => sideRow(row, at, languages, t))}</div>
      </main>
    </body>
  )
}

function findingList(findings: readonly FindingView[], t: Translator): Result {
  if (findings.length === 0) return <p class="good">{t('preview.nothingFound')}</p>
  return (
    <section class="findings" aria-label={t('preview.found')}>
      <ol>
        {findings.map(({number, severity, rule, reason, place, expected, note}) => (
          <li class={severity}>
            <a href={`#finding-${number}`}>{place}</a> {reason} <code>{rule}</code>
            {note === undefined ? null : <small>{note}</small>}
            {expected === undefined || expected === '' ? null : (
              <button type="button" data-copy={expected} data-done={t('preview.copied')}>
                {t('preview.copy', {text: expected})}
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

function sideRow(
  {source, target}: SideRow,
  at: number,
  [first = 'en', second = 'zh-Hant']: SideBySideView['languages'],
  t: Translator
): Result {
  return (
    <div class="row" id={`row-${at}`}>
      {side(source, first, t)}
      {side(target, second, t)}
    </div>
  )
}

function side(blocks: readonly SideBlock[], language: string, t: Translator): Result {
  if (blocks.length === 0) return <div class="side gap">{t('preview.gap', {language})}</div>
  return (
    <div class="side" lang={language}>
      {blocks.map((block) => sideBlock(block, t))}
    </div>
  )
}

function sideBlock({kind, label, texts, columns, findings}: SideBlock, t: Translator): Result {
  const marks = findings.map((number) => <span class="about" id={`finding-${number}`} />)
  const isFound = findings.length > 0 ? 'found' : undefined
  if (kind === 'table') {
    const rows = texts.flatMap((_, at) =>
      at % columns === 0 ? [texts.slice(at, at + columns)] : []
    )
    return (
      <table class={isFound}>
        {marks.length === 0 ? null : <caption>{marks}</caption>}
        <tbody>
          {rows.map((cells) => (
            <tr>
              {cells.map((cell) => (
                <td>{runs(cell, t)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    )
  }
  return (
    <p class={[`kind-${kind}`, isFound].filter(Boolean).join(' ')}>
      {label === undefined ? null : <b class="label">{label}</b>}
      {marks}
      {texts.flatMap((text) => runs(text, t))}
    </p>
  )
}

const runs = (text: readonly Run[], t: Translator): (Result | string)[] =>
  text.map(({text: words, finding, card}) => {
    if (finding !== undefined) return <mark id={`finding-${finding}`}>{words}</mark>
    return card === undefined ? words : name(words, card, t)
  })

/** A name with its card, which is seen when a pointer is over it or it has the focus. */
const name = (words: string, card: NameCard, t: Translator): Result => (
  <span class="name" tabindex="0">
    {words}
    <span class="name-card" role="tooltip" lang={t('preview.locale')}>
      <b>{[card.zh, card.en].filter(Boolean).join(' ')}</b>
      {[card.system, ...card.titles, ...card.short].filter(Boolean).map((line) => (
        <span>{line}</span>
      ))}
      {card.elsewhere.length === 0 ? null : (
        <span>
          {t('preview.elsewhere')}
          {card.elsewhere.map((id) => (
            <>
              {' '}
              <a href={`/desk/${id}`}>{id}</a>
            </>
          ))}
          {card.more === 0 ? null : ` +${card.more}`}
        </span>
      )}
    </span>
  </span>
)
