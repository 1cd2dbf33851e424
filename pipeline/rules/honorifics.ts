/** What stands before a family name in English press practice, as the source of a regular expression. */
export const honorifics =
  '(?:Dr|Mr|Ms|Mrs|Prof)\\.?|Professor|Chairman|Chairwoman|Chair|Chairperson|President|Vice President|Dean|Director|Minister|Legislator|Mayor|Chief Executive|Director General|General Manager|Secretary'
