import {expect, test} from 'vitest'
import {check} from '../../pipeline/check.ts'
import {newsroomFolder} from '../folders.ts'

/** Results, budgets, earthquakes, matches, trials, timetables: each kind writes its facts in a way of its own. */
test.each(['genres-hant', 'genres-hans'])(
  'sound releases of many kinds in %s have no finding',
  (name) => {
    expect(check({root: newsroomFolder(name), paths: []}).map(String)).toEqual([])
  }
)
