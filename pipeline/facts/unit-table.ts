/** A unit, and what it is called: a value in it, times `factor`, plus `offset`, is the value in the dimension's base unit. */
export interface UnitNames {
  /** Name in English, singular. */
  name: string
  factor: number
  offset?: number
  /** Regular expressions of what it is called behind a number. */
  en: string
  zh: string
}

const year = 365.2425

/**
 * Units by dimension, with their names in English, in Chinese of Taiwan, Hong Kong and the mainland,
 * and their symbols. Factors: NIST SP 811, Appendix B; 坪 (400/121 m²), 甲 and 台斤 of Taiwan: Bureau
 * of Standards, Metrology and Inspection; 畝 and 斤 of the mainland: 國務院關於在我國統一實行法定計量單位的命令.
 * A name that is two units (斤, 度, 分) is in two rows, and either may be meant.
 */
export const unitTable: Readonly<Record<string, readonly UnitNames[]>> = {
  length: [
    {name: 'kilometer', factor: 1000, en: 'kilomet(?:er|re)s?|kms?', zh: '公里|千米|km'},
    {name: 'centimeter', factor: 0.01, en: 'centimet(?:er|re)s?|cm', zh: '公分|厘米|釐米|cm'},
    {name: 'millimeter', factor: 1e-3, en: 'millimet(?:er|re)s?|mm', zh: '公釐|釐米|毫米|mm'},
    {name: 'micrometer', factor: 1e-6, en: 'micromet(?:er|re)s?|microns?|[μµ]m', zh: '微米|[μµ]m'},
    {name: 'nanometer', factor: 1e-9, en: 'nanomet(?:er|re)s?|nm', zh: '奈米|納米|纳米|nm'},
    {name: 'mile', factor: 1609.344, en: 'miles?', zh: '英里|英哩|哩'},
    {name: 'nautical mile', factor: 1852, en: 'nautical miles?', zh: '海里|浬'},
    {name: 'foot', factor: 0.3048, en: 'feet|foot|ft', zh: '英尺|英呎|呎'},
    {name: 'inch', factor: 0.0254, en: 'inch(?:es)?', zh: '英寸|英吋|吋'},
    {name: 'yard', factor: 0.9144, en: 'yards?', zh: '碼|码'},
    {name: 'meter', factor: 1, en: 'met(?:er|re)s?|m', zh: '公尺|米|m'}
  ],
  area: [
    {
      name: 'square kilometer',
      factor: 1e6,
      en: '(?:square[ -]|sq\\.? ?)(?:kilomet(?:er|re)s?|km)|km(?:²|2|\\^2)',
      zh: '平方公里|平方千米|km²'
    },
    {
      name: 'square meter',
      factor: 1,
      en: '(?:square[ -]|sq\\.? ?)(?:met(?:er|re)s?|m)|m(?:²|2|\\^2)|㎡',
      zh: '平方公尺|平方米|平米|m²|㎡'
    },
    {
      name: 'square centimeter',
      factor: 1e-4,
      en: '(?:square[ -]|sq\\.? ?)(?:centimet(?:er|re)s?|cm)|cm²',
      zh: '平方公分|平方厘米|cm²'
    },
    {
      name: 'square foot',
      factor: 0.09290304,
      en: '(?:square[ -]|sq\\.? ?)(?:feet|foot|ft)|sqft|ft²',
      zh: '平方英尺|平方英呎|平方呎|平方尺'
    },
    {
      name: 'square mile',
      factor: 2589988.110336,
      en: '(?:square[ -]|sq\\.? ?)miles?',
      zh: '平方英里|平方英哩|平方哩'
    },
    {name: 'hectare', factor: 1e4, en: 'hectares?|ha', zh: '公頃|公顷'},
    {name: 'acre', factor: 4046.8564224, en: 'acres?', zh: '英畝|英亩'},
    {name: 'ping', factor: 400 / 121, en: 'pings?|pyeong', zh: '坪'},
    {name: 'jia', factor: 9699.17, en: 'jia', zh: '甲(?!級|级|組|组|等|醇|方)'},
    {name: 'mu', factor: 2000 / 3, en: 'mu', zh: '畝|亩'}
  ],
  volume: [
    {name: 'liter', factor: 1, en: 'lit(?:er|re)s?|L', zh: '公升|升(?!級|级|至|到|上|高|起)|L'},
    {name: 'milliliter', factor: 1e-3, en: 'millilit(?:er|re)s?|ml|mL|cc', zh: '毫升|ml|mL|cc'},
    {
      name: 'cubic meter',
      factor: 1000,
      en: 'cubic[ -]met(?:er|re)s?|m³',
      zh: '立方公尺|立方米|m³|度(?=水)'
    },
    {name: 'gallon', factor: 3.785411784, en: 'gallons?', zh: '加侖|加仑'},
    {name: 'barrel', factor: 158.987294928, en: 'barrels?', zh: '桶'}
  ],
  mass: [
    {name: 'kilogram', factor: 1, en: 'kilograms?|kilos?|kg', zh: '公斤|千克|kg'},
    {name: 'gram', factor: 1e-3, en: 'gram(?:me)?s?|g', zh: '公克|克(?!服|隆|里|拉|制|難)|g'},
    {name: 'milligram', factor: 1e-6, en: 'milligrams?|mg', zh: '毫克|mg'},
    {name: 'microgram', factor: 1e-9, en: 'micrograms?|[μµ]g|mcg', zh: '微克|[μµ]g'},
    {
      name: 'tonne',
      factor: 1000,
      en: 'tonnes?|metric[ -]tons?|tons?',
      zh: '公噸|公吨|噸|吨'
    },
    {name: 'pound', factor: 0.45359237, en: 'pounds?|lbs?', zh: '磅|英磅'},
    {name: 'ounce', factor: 0.028349523125, en: 'ounces?|oz', zh: '盎司|安士'},
    {name: 'catty', factor: 0.6, en: 'catt(?:y|ies)|jin', zh: '台斤|臺斤|斤'},
    {name: 'jin', factor: 0.5, en: 'catt(?:y|ies)|jin', zh: '市斤|斤'}
  ],
  power: [
    {name: 'watt', factor: 1, en: 'watts?|W', zh: '瓦(?!特別|斯)特?|W'},
    {name: 'kilowatt', factor: 1e3, en: 'kilowatts?|k[Ww]', zh: '千瓦|瓩|k[Ww]'},
    {name: 'megawatt', factor: 1e6, en: 'megawatts?|MWp?', zh: '兆瓦|MW'},
    {name: 'gigawatt', factor: 1e9, en: 'gigawatts?|GWp?', zh: '吉瓦|十億瓦|GW'},
    {name: 'horsepower', factor: 745.7, en: 'horsepower|hp', zh: '匹馬力|馬力|马力'}
  ],
  energy: [
    {
      name: 'kilowatt hour',
      factor: 1,
      en: 'kilowatt[ -]hours?|k[Ww]h',
      zh: '千瓦時|千瓦小時|千瓦时|度電|度电|度|k[Ww]h'
    },
    {
      name: 'megawatt hour',
      factor: 1e3,
      en: 'megawatt[ -]hours?|MWh',
      zh: '兆瓦時|兆瓦时|百萬瓦小時|MWh'
    },
    {name: 'gigawatt hour', factor: 1e6, en: 'gigawatt[ -]hours?|GWh', zh: '吉瓦時|吉瓦时|GWh'},
    {name: 'terawatt hour', factor: 1e9, en: 'terawatt[ -]hours?|TWh', zh: '太瓦時|TWh'},
    {name: 'kilocalorie', factor: 1.163e-3, en: 'kilocalories?|kcal|calories', zh: '大卡|千卡'}
  ],
  temperature: [
    {
      name: 'degree Celsius',
      factor: 1,
      en: '(?:degrees?|°) ?C(?:elsius)?|℃|degrees?|°(?! ?F)',
      zh: '°C|℃|攝氏度|摄氏度|度C|度'
    },
    {
      name: 'degree Fahrenheit',
      factor: 5 / 9,
      offset: -160 / 9,
      en: '(?:degrees?|°) ?F(?:ahrenheit)?|℉|degrees',
      zh: '°F|℉|華氏度|度F|度'
    }
  ],
  data: [
    {name: 'bit', factor: 0.125, en: 'bits?', zh: '位元(?!組)|比特|bit'},
    {name: 'byte', factor: 1, en: 'bytes?', zh: '位元組|字節|字节'},
    {name: 'kilobyte', factor: 1e3, en: 'kilobytes?|[kK]i?B', zh: '[kK]i?B'},
    {name: 'megabyte', factor: 1e6, en: 'megabytes?|Mi?B', zh: 'Mi?B'},
    {name: 'gigabyte', factor: 1e9, en: 'gigabytes?|Gi?B', zh: 'Gi?B'},
    {name: 'terabyte', factor: 1e12, en: 'terabytes?|Ti?B', zh: 'Ti?B'},
    {name: 'petabyte', factor: 1e15, en: 'petabytes?|PB', zh: 'PB'}
  ],
  'data rate': [
    {name: 'kilobit a second', factor: 1e3, en: '[kK]bps|[kK]b/s', zh: '[kK]bps'},
    {name: 'megabit a second', factor: 1e6, en: 'Mbps|Mb/s|megabits? per second', zh: 'Mbps|Mb/s'},
    {name: 'gigabit a second', factor: 1e9, en: 'Gbps|Gb/s|gigabits? per second', zh: 'Gbps|Gb/s'},
    {name: 'terabit a second', factor: 1e12, en: 'Tbps|Tb/s', zh: 'Tbps|Tb/s'}
  ],
  speed: [
    {
      name: 'kilometer an hour',
      factor: 1,
      en: 'km/h|kph|kmh|kilomet(?:er|re)s? (?:per|an) hour',
      zh: 'km/h|公里/小時|公里/小时|公里/時'
    },
    {
      name: 'meter a second',
      factor: 3.6,
      en: 'm/s|met(?:er|re)s? (?:per|a) second',
      zh: 'm/s|公尺/秒|米/秒'
    },
    {
      name: 'kilometer a second',
      factor: 3600,
      en: 'km/s|kilomet(?:er|re)s? (?:per|a) second',
      zh: 'km/s|公里/秒'
    },
    {
      name: 'mile an hour',
      factor: 1.609344,
      en: 'mph|miles (?:per|an) hour',
      zh: 'mph|英里/小時|英哩/小時'
    }
  ],
  frequency: [
    {name: 'hertz', factor: 1, en: 'hertz|Hz', zh: '赫茲|赫兹|赫|Hz'},
    {name: 'kilohertz', factor: 1e3, en: 'kilohertz|kHz', zh: '千赫茲?|kHz'},
    {name: 'megahertz', factor: 1e6, en: 'megahertz|MHz', zh: '兆赫[茲兹]?|MHz'},
    {name: 'gigahertz', factor: 1e9, en: 'gigahertz|GHz', zh: '吉赫[茲兹]?|GHz'}
  ],
  pressure: [
    {name: 'pascal', factor: 0.01, en: 'pascals?|Pa', zh: '帕(?:斯卡)?|Pa'},
    {name: 'hectopascal', factor: 1, en: 'hectopascals?|hPa|millibars?|mbar', zh: '毫巴|hPa'},
    {name: 'kilopascal', factor: 10, en: 'kilopascals?|kPa', zh: 'kPa'},
    {name: 'megapascal', factor: 1e4, en: 'megapascals?|MPa', zh: '兆帕|MPa'},
    {
      name: 'millimeter of mercury',
      factor: 1.33322387415,
      en: 'mm ?Hg|millimet(?:er|re)s of mercury',
      zh: '毫米汞柱|毫米水銀柱|mm ?Hg'
    }
  ],
  charge: [
    {
      name: 'milliampere hour',
      factor: 1,
      en: 'mAh|milliamp(?:ere)?[ -]hours?',
      zh: 'mAh|毫安(?:培?[時时]|培?小[時时])?'
    },
    {name: 'ampere hour', factor: 1e3, en: 'Ah|amp(?:ere)?[ -]hours?', zh: 'Ah|安培?小?[時时]'}
  ],
  loudness: [{name: 'decibel', factor: 1, en: 'decibels?|dB(?:A|\\(A\\))?', zh: '分貝|分贝|dB'}],
  voltage: [
    {name: 'volt', factor: 1, en: 'volts?|V', zh: '伏特?|V'},
    {name: 'kilovolt', factor: 1e3, en: 'kilovolts?|kV', zh: '千伏|kV'}
  ],
  pixels: [
    {name: 'pixel', factor: 1, en: 'pixels?|px', zh: '像素|畫素|px'},
    {name: 'megapixel', factor: 1e6, en: 'megapixels?|MP', zh: 'MP'}
  ],
  multiple: [{name: 'time', factor: 1, en: 'times|-?fold|x(?![\\w-]| ?\\d)|×(?! ?\\d)', zh: '倍'}],
  // Days; a month is a twelfth of a Gregorian year.
  duration: [
    {name: 'millisecond', factor: 1 / 86_400_000, en: 'milliseconds?|ms', zh: '毫秒|ms'},
    {name: 'second', factor: 1 / 86_400, en: 'seconds?|secs?|s', zh: '秒鐘?|秒钟'},
    {
      name: 'minute',
      factor: 1 / 1440,
      en: 'minutes?|mins?',
      zh: '分鐘|分钟|分(?![之析享別店部公校為成子佈布配組貝贝])'
    },
    {name: 'hour', factor: 1 / 24, en: 'hours?|hrs?', zh: '個?小時|个?小时|個鐘頭'},
    {
      name: 'day',
      factor: 1,
      en: '(?:business |working )?days?',
      zh: '個?工作天|個?工作日|天|日(?![本圓元])'
    },
    {
      name: 'week',
      factor: 7,
      en: 'weeks?',
      zh: '週(?!年|歲|邊|末|報|刊)|周(?!年|歲|岁|邊|边|末|報|刊)|個?星期|个星期|個禮拜'
    },
    {name: 'month', factor: year / 12, en: 'months?', zh: '個月|个月|月(?=期)'},
    {name: 'year', factor: year, en: 'years?(?:[- ]old)?|yrs?', zh: '年|歲|岁|週年|周年'},
    {name: 'decade', factor: year * 10, en: 'decades?', zh: '個?十年'},
    {name: 'century', factor: year * 100, en: 'centur(?:y|ies)', zh: '個?世紀|个?世纪'}
  ]
}
