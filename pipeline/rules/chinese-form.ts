import {convertCharacters} from '../derive/to-simplified.ts'
import type {Language} from '../language.ts'
import type {Organisation, Person} from '../names/registry.ts'

/** What a Chinese text of a language prints for a name, in its own characters. */
export const chineseForm = (
  language: Language,
  {zh, 'zh-Hans': simplified}: Person | Organisation
): string | undefined =>
  language === 'zh-Hans' ? (simplified ?? (zh && convertCharacters(zh))) : zh
