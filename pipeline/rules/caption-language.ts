import {fieldTexts} from '../blocks/field-texts.ts'
import {countHan} from '../count-han.ts'
import {tongueOf} from '../language.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import type {ReleaseRule} from './rule.ts'

export const captionLanguage: ReleaseRule = {
  id: 'caption-language',
  severity: 'warning',
  why: 'A caption is read before the text; one in the other language was forgotten when the picture was copied.',
  ok: [
    {en: '![A](a.jpg "The signing.")', 'zh-Hant': '![甲](a.jpg "簽約。")'},
    {'zh-Hant': '![甲](a.jpg "Photo: KMU")'}
  ],
  notOk: [
    {
      files: {'zh-Hant': '![甲](a.jpg "Two people sign an agreement.")'},
      expect: ['zh-Hant 6:13-6:42: Unexpected caption in another language, expected zh-Hant']
    },
    {
      files: {en: '![A](a.jpg "雙方代表簽署合作備忘錄。")'},
      expect: ['en 6:13-6:25: Unexpected caption in another language, expected en']
    }
  ],
  check(checked, _content, report) {
    for (const {version, blocks} of blocksByVersion(checked)) {
      const captions = [
        ...fieldTexts(version).filter(({key}) => key === 'image.caption' || key === 'image.alt'),
        ...blocks.filter(({kind}) => kind === 'caption')
      ]
      for (const {text, placeOf} of captions) {
        if (!isForeign(text, tongueOf(version.language))) continue
        const reason = `Unexpected caption in another language, expected ${version.language}`
        report({version, place: placeOf(0, text.length), reason})
      }
    }
  }
}

/** A credit or a name may well be in the other script: a sentence may not. */
function isForeign(text: string, tongue: 'en' | 'zh'): boolean {
  const han = countHan(text)
  const words = text.match(/[A-Za-z]{2,}/g)?.length ?? 0
  return tongue === 'en' ? han >= 6 && han > words * 2 : han === 0 && words >= 5
}
