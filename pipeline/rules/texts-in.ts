import type {BlockText} from '../blocks/block-texts.ts'
import {type FieldText, fieldTexts} from '../blocks/field-texts.ts'
import type {Language} from '../language.ts'
import type {Version} from '../read/version.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import type {CheckedRelease} from './rule.ts'

/** A text, and where in it names are. */
export type NamedText = FieldText & Pick<BlockText, 'names'>

/**
 * The texts of a release that are in some languages, by the file that they stand in: a file is in one
 * language, but may say in the others what was corrected.
 */
export const textsIn = (
  checked: CheckedRelease,
  isWanted: (language: Language) => boolean
): {version: Version; texts: NamedText[]}[] =>
  blocksByVersion(checked).map(({version, blocks}) => {
    const fields = fieldTexts(version).filter(({language}) => isWanted(language))
    return {
      version,
      texts: [
        ...fields.map((field) => ({...field, names: []})),
        ...(isWanted(version.language) ? blocks : [])
      ]
    }
  })
