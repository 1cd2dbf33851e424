import {variantTable} from './variant-table.ts'

/** Groups of one character in names that the dictionaries of OpenCC do not join. */
const alsoInNames = [
  '迪廸',
  '启啟啓',
  '峰峯',
  '恒恆',
  '强強',
  '尙尚',
  '靑青',
  '淸清',
  '吿告',
  '敎教',
  '晋晉',
  '涂凃',
  '産产產',
  '真眞',
  '即卽',
  '既旣',
  '黃黄',
  '邨村',
  '群羣',
  '温溫',
  '说説說',
  '宫宮',
  '温溫',
  '净浄淨'
]

let folds: ReadonlyMap<string, string> | undefined

/**
 * The character that stands for all forms of one: simplified, traditional and variant forms (恒 and 恆, 杰
 * and 傑) fold to the same, every other character to itself.
 */
export function foldVariant(character: string): string {
  folds ??= readFolds()
  return folds.get(character) ?? character
}

/** Every form of some folded characters, they themselves among them. */
export function formsOf(folded: ReadonlySet<string>): string[] {
  folds ??= readFolds()
  return [...folded, ...[...folds].flatMap(([form, to]) => (folded.has(to) ? [form] : []))]
}

function readFolds(): Map<string, string> {
  const map = new Map<string, string>()
  for (const group of [...alsoInNames, ...variantTable.trim().split('\n')]) {
    const [first = '', ...others] = group
    const target = map.get(first) ?? first
    for (const other of others) if (!map.has(other)) map.set(other, target)
  }
  return map
}
