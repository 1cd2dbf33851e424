import {countHan} from '../count-han.ts'
import type {Language} from '../language.ts'
import {tongueOf} from '../language.ts'
import type {ParityBlock} from './parity-block.ts'

/** Whether a version is for the most part in the other language: most often a copy of its source. */
export function isUntranslated(blocks: readonly ParityBlock[], language: Language): boolean {
  const prose = blocks.filter(isProse)
  const size = (some: readonly ParityBlock[]) => some.reduce((sum, block) => sum + block.size, 0)
  const foreign = prose.filter((block) => isForeign(block, language))
  return foreign.length > 0 && size(foreign) >= size(prose) * 0.6
}

/** Blocks of a version that are in the other language. */
export const untranslatedBlocks = (
  blocks: readonly ParityBlock[],
  language: Language
): {language: Language; block: ParityBlock}[] =>
  blocks
    .filter((block) => isProse(block) && isForeign(block, language))
    .map((block) => ({language, block}))

const isProse = ({kind}: ParityBlock): boolean => kind !== 'code' && kind !== 'table'

/** Whether a text is a sentence of the other language: a name or a title may well be. */
function isForeign({texts}: ParityBlock, language: Language): boolean {
  const text = texts.map((block) => block.text).join(' ')
  const han = countHan(text)
  if (tongueOf(language) === 'en' ? han < 12 : han > 0) return false
  const words = text.match(/[A-Za-z]{2,}/g) ?? []
  if (tongueOf(language) === 'en') return han > words.length * 2
  const small =
    text.match(/\b(?:the|of|and|to|is|are|was|in|for|with|that|has|have|on|by|at|a|an)\b/g)
      ?.length ?? 0
  return words.length >= 8 && small >= 2
}
