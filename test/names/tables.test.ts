import {expect, test} from 'vitest'
import {cantoneseTable, mandarinTable, simplifiedTable, variantTable} from './tables.ts'

const file = (path: string): string => `../../pipeline/names/${path}`

test('the tables are those of the dictionaries that they name', async () => {
  await expect(mandarinTable()).toMatchFileSnapshot(file('readings/mandarin-table.ts'))
  await expect(cantoneseTable()).toMatchFileSnapshot(file('readings/cantonese-table.ts'))
  await expect(variantTable()).toMatchFileSnapshot(file('variants/variant-table.ts'))
  await expect(simplifiedTable()).toMatchFileSnapshot(file('variants/simplified-table.ts'))
})
