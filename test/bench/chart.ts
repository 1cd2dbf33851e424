import type {Element} from 'hast'
import {s} from 'hastscript'
import {htmlOf} from '../../pipeline/markup/html.ts'

/** A measured time, with who needed it. */
export interface Bar {
  label: string
  /** Seconds. */
  seconds: number
}

const [width, left, row] = [640, 200, 22]

/** Draws times as bars, a group for each thing that was measured, as SVG that follows light and dark. */
export function chart(groups: readonly {title: string; bars: readonly Bar[]}[]): string {
  const parts: Element[] = []
  let y = 0
  for (const {title, bars} of groups) {
    const most = Math.max(...bars.map(({seconds}) => seconds))
    y += 26
    parts.push(s('text', {x: 0, y, className: ['title']}, title))
    for (const {label, seconds} of bars) {
      y += row
      const length = Math.max(2, (seconds / most) * (width - left - 70))
      const own = label.startsWith('tonggao') ? ['bar', 'own'] : ['bar']
      parts.push(
        s('text', {x: left - 8, y, textAnchor: 'end'}, label),
        s('rect', {x: left, y: y - 12, width: length.toFixed(1), height: 15, className: own}),
        s('text', {x: (left + length + 6).toFixed(1), y}, `${seconds.toFixed(2)} s`)
      )
    }
    y += 12
  }
  const style =
    'text{font:13px system-ui,sans-serif;fill:#222}.title{font-weight:600}.bar{fill:#9aa5b1}.own{fill:#0b6e4f}@media(prefers-color-scheme:dark){text{fill:#ddd}.own{fill:#3fbf8f}}'
  const size = {width, height: y + 6, viewBox: `0 0 ${width} ${y + 6}`}
  const attributes = {...size, xmlns: 'http://www.w3.org/2000/svg', role: 'img'}
  return `${htmlOf({type: 'root', children: [s('svg', attributes, [s('style', style), ...parts])]})}\n`
}
