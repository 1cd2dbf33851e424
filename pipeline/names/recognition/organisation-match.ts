import type {Tongue} from '../../language.ts'
import type {Organisation} from '../registry.ts'

/** A name of an organisation that is not written as registered. */
export interface OrganisationMatch {
  /** Start and end in UTF-16 units of the text. */
  start: number
  end: number
  organisation: Organisation
  tongue: Tongue
  /**
   * With other hyphens, spaces, signs, capitals or British letters; with one slip; in other forms of its characters; with
   * one character that sounds the same.
   */
  difference: 'systematic' | 'near' | 'variant' | 'homophone'
}
