import type {Random} from './random.ts'

/** The same in both languages. */
export type Pair = readonly [en: string, zh: string]

/** Whom a release is about, each as [Chinese, English]. */
export interface Cast {
  person: Pair
  other: Pair
  body: Pair
  partner: Pair
}

export type Phrase = (random: Random, cast: Cast) => Pair

const months =
  'January February March April May June July August September October November December'.split(' ')

const thousands = (value: number): string => value.toLocaleString('en-US')

/** A day as both languages write it. */
function day(random: Random): Pair {
  const [year, month, date] = [2001 + random.below(24), random.below(12), 1 + random.below(28)]
  return [`${months[month]} ${date}, ${year}`, `${year}年${month + 1}月${date}日`]
}

export const titlePhrase: Phrase = (random, {body, partner}) =>
  random.pick([
    [`${body[0]} and ${partner[0]} open a joint laboratory`, `${body[1]}與${partner[1]}合設實驗室`],
    [`${body[0]} publishes its yearly report`, `${body[1]}發表年度報告`],
    [`${body[0]} thanks its volunteers`, `${body[1]}感謝志工`],
    [`New programme of ${body[0]} begins`, `${body[1]}新計畫啟動`]
  ])

export const leadPhrase: Phrase = (random, {body, partner, person}) => {
  const [en, zh] = day(random)
  return [
    `${body[0]} announced on ${en} that it will work with ${partner[0]}; ${person[0]} leads the programme.`,
    `${body[1]}於${zh}宣布與${partner[1]}合作，計畫由${person[1]}主持。`
  ]
}

export const headings: readonly Pair[] = [
  ['What was agreed', '協議內容'],
  ['What people say', '各界意見'],
  ['Figures of the programme', '計畫數據'],
  ['Where to learn more', '延伸閱讀']
]

export const sentences: readonly Phrase[] = [
  (random, {body}) => {
    const value = thousands(1000 + random.below(9000))
    return [
      `${body[0]} counted ${value} visitors in the exhibition hall, many of whom came from the schools of the region.`,
      `${body[1]}展覽廳共有${value}名訪客，其中許多來自鄰近學校。`
    ]
  },
  (random, {person}) => {
    const value = 2 + random.below(90)
    return [
      `The team of ${person[0]} compared ${value} methods and kept those which a small hospital can afford.`,
      `${person[1]}的團隊比較了${value}種方法，留下小型醫院負擔得起的方案。`
    ]
  },
  (random, {partner}) => {
    const [en, zh] = day(random)
    return [
      `The agreement with ${partner[0]} was signed on ${en} and can be renewed if both sides wish so.`,
      `與${partner[1]}的協議於${zh}簽署，雙方同意時可以續約。`
    ]
  },
  (random) => {
    const value = 11 + random.below(80)
    return [
      `Costs fell by ${value}% against the year before, while the quality of the measurements stayed the same.`,
      `成本較前一年下降${value}%，測量品質維持不變。`
    ]
  },
  (random, {body}) => {
    const value = 2 + random.below(900)
    return [
      `A grant of NT$${value} million lets ${body[0]} repair the roof, the laboratories and the old reading room.`,
      `新台幣${thousands(value * 100)}萬元的補助讓${body[1]}得以整修屋頂、實驗室與舊閱覽室。`
    ]
  },
  () => [
    'Nobody had expected that so many neighbours would take part, and the organisers had to look for more chairs.',
    '沒有人料到會有這麼多鄰居參加，主辦單位只好再找椅子。'
  ],
  () => [
    'The results are open to everybody, and the committee asks for remarks before the next meeting takes place.',
    '成果對外公開，委員會希望在下次會議前收到意見。'
  ],
  (_, {other}) => [
    `Careful work takes time, as ${other[0]} likes to remind the students, and this project was given that time.`,
    `細心的工作需要時間，${other[1]}常這樣提醒學生，而這項計畫得到了時間。`
  ],
  (_, {body, partner}) => [
    `While ${body[0]} takes care of the building, **${partner[0]}** provides the instruments and the training.`,
    `${body[1]}負責場地，**${partner[1]}**提供儀器與訓練。`
  ],
  () => [
    'The river, the harbour and the hills behind the town have shaped what people here eat, build and sing about.',
    '河流、港口與鎮後的山丘，形塑了此地的飲食、建築與歌謠。'
  ],
  (random) => {
    const value = 21 + random.below(70)
    return [
      `A line of ${value} kilometers joins the stations, which are open to visitors from spring until late autumn.`,
      `全長${value}公里的路線連接各站，從春天開放到深秋。`
    ]
  },
  () => [
    'Teachers receive the materials free of charge, and *whoever translates them* may pass them on to others.',
    '教師可免費取得教材，*翻譯者*也可以轉贈他人。'
  ],
  (_, {person}) => [
    `${person[0]} will report on the progress in the summer, when the first instruments are in their places.`,
    `首批儀器就位後，${person[1]}將於夏天報告進度。`
  ],
  () => [
    'What matters most is that the knowledge stays in the region and that young people find a reason to return.',
    '最重要的是讓知識留在地方，讓年輕人有理由回來。'
  ],
  (random) => {
    const value = 31 + random.below(60)
    return [
      `Altogether ${value} volunteers looked after the guests, and their coffee was praised more than anything else.`,
      `共有${value}名志工接待來賓，他們煮的咖啡最受好評。`
    ]
  },
  () => [
    'The method is described in the [handbook](https://www.beigang.example/handbook/), which anybody may copy.',
    '作法見[手冊](https://www.beigang.example/handbook/)，歡迎複製。'
  ]
]

/** What ends a section: a list, a quotation, a table, and links. */
export const endings: readonly Phrase[] = [
  (random, {body}) => {
    const [hours, halls] = [21 + random.below(30), 11 + random.below(9)]
    return [
      `- a course of ${hours} hours for teachers\n- ${halls} halls with new lamps\n- a reading room, open to everybody\n- a yearly report of ${body[0]}`,
      `- 為教師開設${hours}小時的課程\n- 為${halls}間展廳更換燈具\n- 對外開放的閱覽室\n- ${body[1]}的年度報告`
    ]
  },
  (_, {other}) => [
    `> “We wanted to know what people need before we build it,” said ${other[0]}. “Now we know, and now we build.”`,
    `> 「動工之前，我們想先知道大家需要什麼。」${other[1]}說：「現在知道了，也就動工了。」`
  ],
  (random) => {
    const rows = Array.from({length: 5}, (_, at) => [
      2001 + at,
      100 + random.below(800),
      11 + random.below(80)
    ])
    const cells = rows.map((row) => `| ${row.join(' | ')} |`).join('\n')
    return [
      `| Year | Guests | Courses |\n| --- | ---: | ---: |\n${cells}`,
      `| 年 | 來賓 | 課程 |\n| --- | ---: | ---: |\n${cells}`
    ]
  },
  () => [
    'More can be read in the [annual report](https://www.beigang.example/report/) and in the [archive](https://www.beigang.example/archive/) of the foundation.',
    '詳情請見[年報](https://www.beigang.example/report/)與基金會的[檔案](https://www.beigang.example/archive/)。'
  ]
]
