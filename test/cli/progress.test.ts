import {expect, test} from 'vitest'
import {createProgress} from '../../pipeline/progress.ts'

test('a long run says how far it is, at times, and wipes its line; a short one says nothing', () => {
  let time = 0
  let written = ''
  const options = {
    what: 'Checking',
    now: () => time,
    write: (text: string) => {
      written += text
    }
  }
  const short = createProgress(options)
  short.step(1, 2)
  short.end()
  expect(written).toBe('')
  const long = createProgress(options)
  for (time of [500, 1100, 1150, 1400]) long.step(time, 2000)
  long.end()
  expect(written).toBe('\rChecking 1100 of 2000 releases\rChecking 1400 of 2000 releases\r\u001b[K')
})
