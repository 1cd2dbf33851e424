import type {Sound} from './spellings.ts'

/**
 * Numbers filed under pairs of sounds: a hash table with chains, in typed arrays, because ten thousand
 * people have some hundred thousand pairs, and as many small arrays would cost more than all the rest.
 */
export interface SoundPairs {
  /** Whether anything is filed under pairs that begin with a sound. */
  hasFirst: (first: Sound) => boolean
  /** The first place that something is filed at under a pair; -1 where nothing is. */
  find: (first: Sound, second: Sound) => number
  /** The next place under the same pair; -1 after the last. */
  next: (place: number) => number
  /** What is filed at a place. */
  valueAt: (place: number) => number
}

export interface SoundPairsBuilder {
  add: (first: Sound, second: Sound, value: number) => void
  build: () => SoundPairs
}

/** More than there are sounds, and few enough for a pair to be a small integer. */
const maxSounds = 1 << 14

export function createSoundPairs(): SoundPairsBuilder {
  const keys: number[] = []
  const values: number[] = []
  const firsts = new Uint8Array(maxSounds)
  return {
    add: (first, second, value) => {
      firsts[first] = 1
      keys.push(first * maxSounds + second)
      values.push(value)
    },
    build: () => chain(keys, values, firsts)
  }
}

function chain(keys: readonly number[], values: readonly number[], firsts: Uint8Array): SoundPairs {
  const size = 1 << Math.ceil(Math.log2(keys.length + 2))
  const heads = new Int32Array(size).fill(-1)
  const nexts = new Int32Array(keys.length)
  const slotOf = (key: number): number => (Math.imul(key, 0x9e3779b1) >>> 7) & (size - 1)
  for (let place = keys.length - 1; place >= 0; place--) {
    const slot = slotOf(keys[place] ?? 0)
    nexts[place] = heads[slot] ?? -1
    heads[slot] = place
  }
  const sameFrom = (place: number, key: number): number => {
    let at = place
    while (at >= 0 && keys[at] !== key) at = nexts[at] ?? -1
    return at
  }
  return {
    hasFirst: (first) => firsts[first] === 1,
    find: (first, second) => {
      const key = first * maxSounds + second
      return sameFrom(heads[slotOf(key)] ?? -1, key)
    },
    next: (place) => sameFrom(nexts[place] ?? -1, keys[place] ?? -1),
    valueAt: (place) => values[place] ?? 0
  }
}
