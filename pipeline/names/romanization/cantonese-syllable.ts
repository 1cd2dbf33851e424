/** A syllable of Cantonese, in the terms of Jyutping. */
export interface CantoneseSyllable {
  /** `b` … `j`, or nothing. */
  initial: string
  final: string
  /** 1 to 6. */
  tone: number
}

/**
 * Analyses a syllable of Jyutping (Linguistic Society of Hong Kong, 1993) with its tone number.
 *
 * @throws TypeError for what is no such syllable.
 */
export function parseCantonese(jyutping: string): CantoneseSyllable {
  const [, initial = '', final = '', tone = ''] = shape.exec(jyutping) ?? []
  if (final === '') throw new TypeError(`${jyutping} is no syllable of Jyutping with a tone`)
  return {initial, final, tone: Number(tone)}
}

const shape = /^(ng(?=[a-z])|[gk]w|[bpmfdtnlgkhwzcsj])?([a-z]+|m|ng)([1-6])$/
