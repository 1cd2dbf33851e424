import {type PersonIndex, type SoundedName, soundMask} from './person-index.ts'
import type {Sound} from './spellings.ts'

/** What each syllable of a name may sound like, the family name first. */
export type Syllables = readonly (readonly Sound[])[]

/** Everybody who has each of these sounds in its place. */
export function matching(syllables: Syllables, index: PersonIndex): readonly SoundedName[] {
  const [firsts = none, seconds = none, thirds] = syllables
  const third = soundMask(thirds)
  const found: SoundedName[] = []
  for (const first of firsts) {
    if (!index.pairs.hasFirst(first)) continue
    for (const second of seconds) collect(first, second, syllables, third, index, found)
  }
  return found
}

const none: readonly never[] = []

function collect(
  first: Sound,
  second: Sound,
  syllables: Syllables,
  third: number,
  {names, pairs}: PersonIndex,
  found: SoundedName[]
): void {
  for (let place = pairs.find(first, second); place >= 0; place = pairs.next(place)) {
    const name = names[pairs.valueAt(place)]
    if (!name || !mayFit(name, syllables.length, third) || !fits(name, syllables)) continue
    if (!found.includes(name)) found.push(name)
  }
}

const mayFit = ({sounds, thirdMask}: SoundedName, length: number, third: number): boolean =>
  sounds.length === length && (length < 3 || (thirdMask & third) !== 0)

/** Whether the third sound and those behind it fit too. */
function fits({sounds}: SoundedName, syllables: Syllables): boolean {
  for (let at = 2; at < syllables.length; at++) {
    if (!haveCommon(syllables[at] ?? none, sounds[at] ?? none)) return false
  }
  return true
}

function haveCommon(a: readonly Sound[], b: readonly Sound[]): boolean {
  for (const sound of a) if (b.includes(sound)) return true
  return false
}
