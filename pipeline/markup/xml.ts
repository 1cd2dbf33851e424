import type {Nodes} from 'xast'
import {toXml} from 'xast-util-to-xml'

/**
 * Prints an XML document.
 *
 * `]]>` in text is written `]]&gt;` (XML 1.0 §2.4), which the printer leaves to its caller: trees here
 * hold no CDATA, so whatever reads `]]>` in its output is text or an attribute. Characters that XML
 * cannot hold (§2.2), lone surrogates among them, are left out.
 */
export function xmlOf(tree: Nodes): string {
  const printed = toXml(tree, {closeEmptyElements: true}).replaceAll(']]>', ']]&gt;')
  const allowed = mayBeOutsideXml.test(printed) ? printed.replace(outsideXml, '') : printed
  return `<?xml version="1.0" encoding="utf-8"?>\n${allowed}\n`
}

/** Control characters, halves of surrogate pairs, and what is no character: a text seldom has any. */
const mayBeOutsideXml = /[^\t\n\r -\ud7ff\ue000-\ufffd]/

/** Everything that is not a `Char` of XML 1.0 §2.2. */
const outsideXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
