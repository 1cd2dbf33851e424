/**
 * Titles of press practice in Taiwan, Hong Kong and the mainland, without what they are titles of, as the
 * source of a regular expression; the longer before the shorter.
 */
export const chineseTitles =
  '董事長|副總經理|總經理|執行長|財務長|技術長|營運長|總裁|主席|主任|院長|校長|局長|處長|部長|署長|市長|縣長|立法委員|立委|委員|議員|教授|博士|醫師|律師|經理|副理|協理|研究員|代表|發言人|秘書長|祕書長|理事長|會長|創辦人|董事长|总经理|执行长|总裁|院长|校长|局长|部长|医师|律师|经理'

/** Forms of address behind a name, likewise. */
export const chineseAddresses = '先生|女士|小姐|同學|老師'
