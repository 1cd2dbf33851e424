/** What stands before a family name in English press practice, as the source of a regular expression. */
export const honorifics =
  '(?:Dr|Mr|Ms|Mrs|Prof)\\.?|Professor|Chairman|Chairwoman|Chair|Chairperson|President|Vice President|Dean|Director|Minister|Legislator|Mayor|Chief Executive|Director General|General Manager|Secretary'

/** What stands behind a family name in Chinese press practice, likewise. */
export const chineseTitles =
  '董事長|總經理|執行長|院長|校長|局長|處長|部長|主任|教授|博士|委員|議員|經理|副理|主席|總裁|先生|女士|小姐'
