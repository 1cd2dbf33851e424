import type {LatinMatch} from './latin.ts'
import type {PersonIndex, SoundedName} from './person-index.ts'
import type {Sound, Spellings} from './spellings.ts'

/** Finds names whose given name is two initials: `C.-C. Hsu`, `Hsu, C. C.`. */
export type FindInitials = (text: string) => LatinMatch[]

/**
 * Makes the finder. Initials count only where one person alone has that family name and a given name
 * that begins so in some system: they are likely, never certain.
 */
export function createFindInitials(spellings: Spellings, index: PersonIndex): FindInitials {
  let letters: ReadonlyMap<Sound, string> | undefined
  const peopleOf = (family: string, first: string, second: string): SoundedName[] => {
    letters ??= firstLetters(spellings)
    const beginsWith = (sounds: readonly Sound[] | undefined, letter: string): boolean =>
      sounds?.some((sound) => letters?.get(sound)?.includes(letter)) ?? false
    const families = spellings.soundsOf(family)
    if (!families) return []
    return index.names.filter(
      ({sounds, familyLength}) =>
        familyLength === 1 &&
        sounds.length === 3 &&
        families.some((sound) => sounds[0]?.includes(sound)) &&
        beginsWith(sounds[1], first) &&
        beginsWith(sounds[2], second)
    )
  }
  return (text) =>
    [...text.matchAll(familyLast), ...text.matchAll(familyFirst)].flatMap((match) => {
      const {family = '', first = '', second = ''} = match.groups ?? {}
      const names = peopleOf(family.toLowerCase(), first.toLowerCase(), second.toLowerCase())
      const people = [...new Set(names.map(({person}) => person))]
      if (people.length !== 1) return []
      const start = match.index
      return [{start, end: start + match[0].length, people, confidence: 'likely' as const}]
    })
}

const familyLast =
  /(?<![\p{L}.-])(?<first>[A-Z])(?:\. ?-?)?(?<second>[A-Z])\.? (?<family>[A-Z][a-z]+)(?![\p{L}-])/gu

const familyFirst =
  /(?<![\p{L}-])(?<family>[A-Z][a-z]+),? (?<first>[A-Z])\. ?-?(?<second>[A-Z])\./gu

/** The letters that the spellings of each sound begin with. */
function firstLetters(spellings: Spellings): Map<Sound, string> {
  const letters = new Map<Sound, string>()
  for (const spelling of spellings.all()) {
    for (const sound of spellings.soundsOf(spelling) ?? []) {
      letters.set(sound, (letters.get(sound) ?? '') + spelling.charAt(0))
    }
  }
  return letters
}
