import type {CantoneseSyllable} from './cantonese-syllable.ts'
import {gwoyeu} from './gwoyeu.ts'
import {hanyu} from './hanyu.ts'
import {hongKong} from './hong-kong.ts'
import {jyutping} from './jyutping.ts'
import type {MandarinSyllable} from './mandarin-syllable.ts'
import {mps2} from './mps2.ts'
import type {System} from './system.ts'
import {tongyong} from './tongyong.ts'
import {wadeGiles} from './wade-giles.ts'
import {yale} from './yale.ts'

/** Systems that spell Mandarin. */
export const mandarinSystems: readonly System<MandarinSyllable>[] = [
  hanyu,
  wadeGiles,
  tongyong,
  mps2,
  gwoyeu,
  yale
]

/** Systems that spell Cantonese. */
export const cantoneseSystems: readonly System<CantoneseSyllable>[] = [hongKong, jyutping]
