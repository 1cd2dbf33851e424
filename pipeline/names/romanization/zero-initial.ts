/**
 * How a syllable without an initial is written where `i` becomes `y` and `u` becomes `w`, as in every
 * system that follows English letters; each system puts its own spellings over these.
 */
export const zeroInitial: Readonly<Record<string, string>> = {
  i: 'yi',
  ia: 'ya',
  ie: 'ye',
  iai: 'yai',
  iao: 'yao',
  iou: 'you',
  ian: 'yan',
  in: 'yin',
  iang: 'yang',
  ing: 'ying',
  io: 'yo',
  u: 'wu',
  ua: 'wa',
  uo: 'wo',
  uai: 'wai',
  uei: 'wei',
  uan: 'wan',
  uen: 'wen',
  uang: 'wang',
  ueng: 'weng',
  v: 'yu',
  ve: 'yue',
  van: 'yuan',
  vn: 'yun'
}
