import type {CantoneseSyllable} from './cantonese-syllable.ts'
import type {System} from './system.ts'

/**
 * How Hong Kong writes Cantonese names.
 *
 * There is no standard: government offices follow habits that go back to J. D. Ball, `Cantonese Made
 * Easy` (1883), and E. J. Eitel, `A Chinese Dictionary in the Cantonese Dialect` (1877), as collected in
 * K. Kataoka and C. Lee, `A System without a System: Cantonese Romanization Used in Hong Kong Place and
 * Personal Names` (2008). An initial and a final have each a few spellings, the usual one first, and
 * every combination of them occurs.
 */
export const hongKong: System<CantoneseSyllable> = {
  id: 'hong-kong',
  tones: 'left-out',
  spell: ({initial, final}) => {
    const whole = wholes[initial + final] ?? []
    const starts = initials[initial] ?? [initial]
    const ends = finals[final] ?? [final]
    const combined = starts.flatMap((start) => ends.map((end) => start + joined(start, end)))
    return [...new Set([...whole, ...combined])]
  }
}

/** `yi` is written `yi` and `ying` `ying`, but a `w` before `u` or a doubled `y` is one letter. */
function joined(start: string, end: string): string {
  return start.endsWith('y') && end.startsWith('y') ? end.slice(1) : end
}

const initials: Readonly<Record<string, readonly string[]>> = {
  '': [''],
  b: ['p', 'b'],
  d: ['t', 'd'],
  g: ['k', 'g'],
  gw: ['kw', 'gw', 'k', 'qu'],
  kw: ['kw', 'k', 'qu'],
  ng: ['ng', ''],
  z: ['ch', 'ts', 'j', 'c', 'tz'],
  c: ['ch', 'ts', 'tz'],
  s: ['s', 'sh'],
  j: ['y', 'i', 'j', '']
}

const finals: Readonly<Record<string, readonly string[]>> = {
  aa: ['a', 'ah'],
  aai: ['ai', 'aai', 'ay'],
  aau: ['au', 'aau'],
  aam: ['am', 'aam'],
  aan: ['an', 'aan'],
  aang: ['ang', 'aang'],
  aap: ['ap', 'aap'],
  aat: ['at', 'aat'],
  aak: ['ak', 'aak', 'ack'],
  ai: ['ai', 'ay'],
  au: ['au', 'ow', 'ou'],
  am: ['am', 'um'],
  an: ['an', 'un', 'en'],
  ang: ['ang', 'ung', 'eng'],
  ap: ['ap', 'up'],
  at: ['at', 'ut'],
  ak: ['ak', 'uk', 'ack'],
  e: ['e', 'eh', 'er'],
  ei: ['ei', 'i', 'ee', 'ay', 'ey', 'e'],
  eng: ['eng', 'ing', 'iang'],
  ek: ['ek', 'ik'],
  i: ['i', 'ee', 'ie'],
  iu: ['iu', 'ew'],
  im: ['im', 'ym', 'iem'],
  in: ['in', 'een'],
  ing: ['ing', 'eng'],
  ip: ['ip', 'ib'],
  it: ['it'],
  ik: ['ik', 'ick'],
  o: ['o', 'oh', 'or', 'aw'],
  oi: ['oi', 'oy', 'ui'],
  ou: ['o', 'ou', 'oo', 'ow'],
  on: ['on'],
  ong: ['ong'],
  ot: ['ot'],
  ok: ['ok', 'ock'],
  u: ['u', 'oo'],
  ui: ['ui', 'uy'],
  un: ['un', 'oon', 'uen'],
  ung: ['ung', 'oong'],
  ut: ['ut', 'oot'],
  uk: ['uk', 'ook'],
  oe: ['eu', 'er'],
  oeng: ['eung', 'eong', 'iong'],
  oek: ['euk', 'eok', 'erk', 'eak', 'uek'],
  eoi: ['ui', 'oi', 'eui', 'uy'],
  eon: ['un', 'eon', 'eun'],
  eot: ['ut', 'eut'],
  yu: ['u', 'ue', 'yu', 'ee'],
  yun: ['uen', 'un', 'yuen', 'uan'],
  yut: ['uet', 'ut', 'yuet'],
  m: ['m'],
  ng: ['ng', 'eng']
}

/** Syllables that are written as no rule says, or first of all so. */
const wholes: Readonly<Record<string, readonly string[]>> = {
  si: ['sze', 'see', 'szeto', 'sz', 'shi'],
  zi: ['chi', 'tze', 'tsz', 'tse', 'chee', 'gee'],
  ci: ['chi', 'tsz', 'tse', 'tze'],
  jin: ['yin', 'yeen', 'in'],
  jan: ['yan', 'yun', 'ian', 'yen'],
  jyu: ['yu', 'yue', 'u', 'ue', 'eu'],
  jyun: ['yuen', 'yun', 'un', 'uen'],
  jyut: ['yuet', 'yut'],
  jiu: ['yiu', 'iu', 'yu'],
  jau: ['yau', 'yow', 'iau'],
  jing: ['ying', 'ing', 'yeng'],
  joeng: ['yeung', 'yong'],
  gwok: ['kwok', 'kok', 'gwok', 'quok'],
  gwong: ['kwong', 'kong'],
  gwan: ['kwan', 'kwun', 'quan', 'gwan'],
  gyun: ['kuen', 'kuan', 'kun', 'gwen'],
  kyun: ['kuen', 'kuan'],
  gau: ['kau', 'gau'],
  hei: ['hei', 'hay', 'hee', 'hi'],
  heoi: ['hui', 'hoi'],
  hau: ['hau', 'how', 'hou'],
  hoi: ['hoi', 'hoy'],
  waa: ['wa', 'wah'],
  wu: ['wu', 'woo', 'oo'],
  wui: ['wui', 'ui'],
  wun: ['wun', 'woon', 'un', 'oon'],
  wong: ['wong'],
  ziu: ['chiu', 'chew', 'tsiu', 'jiu'],
  zau: ['chow', 'chau', 'jau'],
  zoeng: ['cheung', 'tsang', 'jeung'],
  ze: ['che', 'tse'],
  ce: ['che', 'tse', 'chee'],
  seoi: ['sui', 'shui', 'soi'],
  syun: ['suen', 'shuen', 'sun'],
  tou: ['to', 'tou', 'tow'],
  lei: ['lee', 'li', 'lei', 'lay'],
  lau: ['lau', 'low', 'law'],
  lo: ['lo', 'law', 'loh'],
  lou: ['lo', 'lou', 'low', 'loo'],
  lung: ['lung', 'loong'],
  gam: ['kam', 'gum', 'kum'],
  kam: ['kam', 'kum', 'yam'],
  ngau: ['ngau', 'au'],
  au: ['au', 'ow'],
  ou: ['o', 'ou', 'au'],
  ng: ['ng', 'eng', 'ung'],
  jip: ['yip', 'ip', 'yeap', 'yep'],
  haa: ['ha', 'har', 'hah'],
  naa: ['na', 'nah', 'nar'],
  saa: ['sa', 'sha'],
  gaa: ['ka', 'ga', 'kar', 'gar', 'kah'],
  maa: ['ma', 'mah'],
  faa: ['fa', 'fah', 'far'],
  zuk: ['chuk', 'cheuk', 'juk'],
  coek: ['cheuk', 'chuek', 'cherk'],
  zoek: ['cheuk', 'cheok', 'jeuk'],
  faan: ['fan', 'faan'],
  fan: ['fan', 'fun']
}
