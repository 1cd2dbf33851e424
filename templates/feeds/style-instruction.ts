import type {Instruction} from 'xast'

/** Names the style sheet of an XML document (W3C, Associating Style Sheets with XML documents 1.0). */
export const styleInstruction = (href: string): Instruction => ({
  type: 'instruction',
  name: 'xml-stylesheet',
  value: `type="text/css" href="${href.replaceAll('&', '&amp;')}"`
})
