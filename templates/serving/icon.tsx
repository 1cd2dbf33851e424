/** @jsxImportSource xastscript */
import type {Root} from 'xast'
import {x} from 'xastscript'
import type {SiteIcon} from '../../pipeline/site/site-icon.ts'

/** A letter on a square (SVG 2), in whatever font the reader's system has. */
export const icon = ({letter, accent}: SiteIcon): Root =>
  x(null, [
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
      <title>{letter}</title>
      <rect width="64" height="64" rx="12" fill={accent} />
      <text
        x="32"
        y="33"
        fill="#fff"
        font-family="system-ui, sans-serif"
        font-size="40"
        font-weight="700"
        text-anchor="middle"
        dominant-baseline="central"
      >
        {letter}
      </text>
    </svg>
  ])
