/**
 * British words that are common in names of organisations, and how they are spelt in America: our own choice, not a whole
 * list. A name has one of the two, whatever the text around it has.
 */
const words: ReadonlyMap<string, string> = new Map(
  Object.entries({
    aluminium: 'aluminum',
    catalogue: 'catalog',
    centre: 'center',
    centres: 'centers',
    colour: 'color',
    cheque: 'check',
    defence: 'defense',
    dialogue: 'dialog',
    favour: 'favor',
    fibre: 'fiber',
    fibres: 'fibers',
    fulfil: 'fulfill',
    grey: 'gray',
    harbour: 'harbor',
    harbours: 'harbors',
    honour: 'honor',
    humour: 'humor',
    jewellery: 'jewelry',
    labour: 'labor',
    licence: 'license',
    litre: 'liter',
    metre: 'meter',
    mould: 'mold',
    neighbour: 'neighbor',
    neighbourhood: 'neighborhood',
    offence: 'offense',
    paediatric: 'pediatric',
    paediatrics: 'pediatrics',
    programme: 'program',
    programmes: 'programs',
    theatre: 'theater',
    theatres: 'theaters',
    traveller: 'traveler',
    tyre: 'tire',
    tyres: 'tires'
  })
)

/** A word in small letters, as it is spelt in America. */
export const americanSpelling = (word: string): string =>
  words.get(word) ?? word.replace(/(?<=[a-z]{4})isation(?=s?$)/, 'ization')
