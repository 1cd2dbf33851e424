interface CurrencyNames {
  /** ISO 4217. */
  code: string
  /** Regular expressions: before the number, and behind it. */
  before: string
  en: string
  zh: string
}

/**
 * Currencies of press releases of the region, by ISO 4217 code. The bare `$`, 元 and 塊 are of
 * whatever country the text is about: they have no code, and agree with any that can be called so.
 */
const currencies: readonly CurrencyNames[] = [
  {
    code: 'TWD',
    before: 'NT\\$|NTD|TWD|TW\\$|(?:新台幣|新臺幣|新台币|台幣|臺幣|台币)',
    en: 'New Taiwan dollars?|Taiwan dollars?|NT dollars?|NTD|TWD|NT\\$',
    zh: '元?新台幣|元?新臺幣|元?新台币|元?台幣|元?臺幣|TWD|NTD'
  },
  {
    code: 'USD',
    before: 'US\\$|USD|U\\.S\\.\\$|(?:美元|美金)',
    en: 'US dollars?|U\\.S\\. dollars?|American dollars?|USD',
    zh: '美元|美金|USD'
  },
  {
    code: 'HKD',
    before: 'HK\\$|HKD|(?:港幣|港币|港元)',
    en: 'Hong Kong dollars?|HKD',
    zh: '港元|港幣|港币|港紙|HKD'
  },
  {
    code: 'CNY',
    before: 'CN¥|RMB|CNY|(?:人民幣|人民币)',
    en: 'yuan|renminbi|RMB|CNY',
    zh: '元?人民幣|元?人民币|RMB|CNY'
  },
  {
    code: 'JPY',
    before: 'JP¥|JPY|(?:日圓|日幣|日元|日币)',
    en: 'yen|JPY',
    zh: '日圓|日幣|日元|日币|円|JPY'
  },
  {code: 'EUR', before: '€|EUR|(?:歐元|欧元)', en: 'euros?|EUR', zh: '歐元|欧元|EUR'},
  {
    code: 'GBP',
    before: '£|GBP|(?:英鎊|英镑)',
    en: 'pounds sterling|British pounds?|GBP',
    zh: '英鎊|英镑|GBP'
  },
  {
    code: 'SGD',
    before: 'S\\$|SGD|(?:新加坡幣|新幣|坡幣)',
    en: 'Singapore dollars?|SGD',
    zh: '新加坡元|新加坡幣|新幣|SGD'
  },
  {
    code: 'KRW',
    before: '₩|KRW|(?:韓元|韓幣)',
    en: '(?:Korean )?won|KRW',
    zh: '韓元|韓圓|韓幣|韩元|KRW'
  },
  {
    code: 'AUD',
    before: 'A\\$|AU\\$|AUD|(?:澳幣|澳元)',
    en: 'Australian dollars?|AUD',
    zh: '澳元|澳幣|AUD'
  },
  {
    code: 'CAD',
    before: 'C\\$|CA\\$|CAD|(?:加幣|加元)',
    en: 'Canadian dollars?|CAD',
    zh: '加元|加幣|CAD'
  },
  {code: 'MYR', before: 'RM|MYR|(?:馬幣|令吉)', en: 'ringgit|MYR', zh: '令吉|馬幣|MYR'},
  {code: 'CHF', before: 'CHF|(?:瑞士法郎)', en: 'Swiss francs?|CHF', zh: '瑞士法郎|CHF'},
  {code: 'INR', before: '₹|INR', en: '(?:Indian )?rupees?|INR', zh: '盧比|卢比|INR'},
  {code: 'MOP', before: 'MOP\\$|MOP|(?:澳門幣)', en: 'patacas?|MOP', zh: '澳門元|澳門幣|MOP'}
]

const bareSigns = {before: '\\$|¥', en: 'dollars?', zh: '元|圓|圆|塊錢?|块钱?'}

const isWord = '(?<![A-Za-z])'

/** Before a number: `NT$`, `新台幣`. */
export const moneyBefore = new RegExp(
  `${isWord}(?:${[...currencies.map(({code, before}) => `(?<${code}>${before})`), `(?<bare>${bareSigns.before})`].join('|')}) ?(?:約|约|逾)? ?$`
)

const behind = (tongue: 'en' | 'zh'): RegExp =>
  new RegExp(
    `(?:[ -]|\\n)?(?:${[...currencies.map((currency) => `(?<${currency.code}>${tongue === 'zh' ? `${currency.zh}|(?:${currency.en})(?![a-z])` : `(?:${currency.en})(?![a-z])|${currency.zh}`})`), `(?<bare>${tongue === 'zh' ? `${bareSigns.zh}|dollars?(?![a-z])` : `${bareSigns.en}(?![a-z])|${bareSigns.zh}`})`].join('|')})`,
    'y'
  )

/** Behind a number: `yuan`, 元. */
export const moneyBehind = {en: behind('en'), zh: behind('zh')}

/** The currency that a match of one of these patterns names; undefined for a bare sign. */
export const currencyOf = (groups: Record<string, string | undefined>): string | undefined =>
  currencies.find(({code}) => groups[code] !== undefined)?.code
