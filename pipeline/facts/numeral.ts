/** A number as a text has it. */
export interface Numeral {
  value: number
  /** The size of the last digit that is not an end zero; 0 where the value is exact. */
  step: number
  start: number
  end: number
  /** Written with digits, with a magnitude of ten thousand or more (萬, million), or in words alone. */
  form: 'digits' | 'magnitude' | 'words'
  about?: 'over' | undefined
  /** What it was multiplied by: 100,000,000 in `12億`. */
  magnitude: number
}

/** Digits with their marks of thousands and decimals; `1,2,3` is three numbers. */
export const digitsPattern = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y

/** Reads digits as `digitsPattern` finds them. */
export function digitsValue(digits: string): {value: number; step: number} {
  const plain = digits.replaceAll(',', '')
  const value = Number(plain)
  const decimals = /\.(\d+)$/.exec(plain)?.[1]?.length ?? 0
  const zeros = decimals > 0 ? 0 : (/0*$/.exec(plain)?.[0].length ?? 0)
  return {value, step: value === 0 ? 1 : 10 ** (zeros - decimals)}
}

/** Takes away what multiplying in binary left behind: `1.1 × 1e8` is 110,000,000. */
export const rounded = (value: number): number => Number(value.toPrecision(12))
