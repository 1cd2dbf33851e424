/**
 * Family names that are read otherwise than the word (Modern Chinese Dictionary, 7th edition;
 * Revised Mandarin Chinese Dictionary of Taiwan's Ministry of Education), in both scripts.
 */
export const familyReadings: ReadonlyMap<string, readonly string[]> = new Map(
  `單单 shan4|區区 ou1|仇 qiu2|任 ren2|華华 hua4|曾 zeng1|解 xie4|查 zha1|樂乐 yue4|繆缪 miao4|朴 piao2
葛 ge3|蓋盖 ge3|翟 zhai2|覃 qin2|冼 xian3|洗 xian3|召 shao4|折 she2|員员 yun4|寧宁 ning4|甯 ning4
紀纪 ji3|燕 yan1|應应 ying1|過过 guo1|那 na1|能 nai4|都 du1|繁 po2|種种 chong2|祭 zhai4|句 gou1|黑 he4
褚 chu3|隗 wei3|尹 yin3|牟 mou2|於 yu1|相 xiang4|薄 bo2|要 yao1|晁 chao2|訾 zi1|乜 nie4|逄 pang2
尉遲尉迟 yu4 chi2|万俟萬俟 mo4 qi2|澹臺澹台 tan2 tai2|單于单于 chan2 yu2|長孫长孙 zhang3 sun1
令狐 ling2 hu2|鮮于鲜于 xian1 yu2`
    .split(/[|\n]/)
    .flatMap((entry) => {
      const [forms = '', ...readings] = entry.split(' ')
      return inForms(forms, readings.length).map((form): [string, string[]] => [form, readings])
    })
)

/** Parts `尉遲尉迟` into its two forms of two characters. */
function inForms(forms: string, length: number): string[] {
  const characters = [...forms]
  const first = characters.slice(0, length).join('')
  const second = characters.slice(length).join('')
  return second === '' ? [first] : [first, second]
}
