import type {Tongue} from '../language.ts'
import {emails, webAddresses} from './addresses.ts'
import {dates} from './dates.ts'
import type {Fact, FoundFact, Today} from './fact.ts'
import {identifiers} from './identifiers.ts'
import {mask, type Span} from './mask.ts'
import {phones} from './phones.ts'
import {plainCharacters} from './plain-characters.ts'
import {quantities} from './quantities.ts'
import {times} from './times.ts'

export interface ReadFactsOptions {
  tongue: Tongue
  /** The day that the text is of. */
  today: Today
  /** What is not read: names, whose digits are no numbers, and what is struck out. */
  leftOut?: readonly Span[]
  /** Global patterns of what else is an identifier. */
  identifiers?: readonly RegExp[]
}

/** Reads the facts of a text, in the order they stand in. Each place is read once, the surest way first. */
export function readFacts(text: string, options: ReadFactsOptions): Fact[] {
  if (!mayHaveFacts.test(text)) return []
  const {tongue, today, leftOut = [], identifiers: own = []} = options
  const facts: FoundFact[] = []
  let rest = mask(plainCharacters(text), leftOut)
  const read = (found: readonly FoundFact[]): void => {
    facts.push(...found)
    rest = mask(rest, found)
  }
  read(emails(rest))
  rest = mask(rest, webAddresses(rest))
  read(identifiers(rest, own))
  read(phones(rest))
  read(dates(rest, tongue, today))
  read(times(rest, tongue))
  read(quantities(rest, tongue))
  return facts
    .sort((a, b) => a.start - b.start)
    .map((fact) => ({...fact, text: text.slice(fact.start, fact.end)}))
}

/** Whether there is anything to read: most headings and many paragraphs have no fact. */
const mayHaveFacts =
  /[\d０-９@½⅓⅔¼¾⅕⅛〇一二兩两三四五六七八九十百千萬万億亿兆半倍增翻週周星今去明昨前中正午]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen|half|third|quarter|double|triple|quadruple|tw\w+|\w+fold|doubl|tripl|\w+day|this|last|next|noon|midnight|first|second|fourth|in|by|since|until|from|of)/i
