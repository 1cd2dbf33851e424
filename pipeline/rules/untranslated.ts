import type {ReleaseRule} from './rule.ts'

export const untranslated: ReleaseRule = {
  id: 'untranslated',
  severity: 'error',
  why: 'A page that promises Chinese and gives English sends its readers away.',
  ok: [
    {
      en: 'The harbour opens today.',
      'zh-Hant': '港口今天啟用。\n\n![船](ship.jpg "Photo: The Harbour Company of the Island")'
    }
  ],
  notOk: [
    {
      files: {
        en: 'The harbour opens for all of the ships today.',
        'zh-Hant': 'The harbour opens for all of the ships today.'
      },
      expect: ['zh-Hant 6:1-6:46: Unexpected text in the language of en, expected zh-Hant']
    },
    {
      files: {
        en: 'The harbour opens today for the island and the whole of its western coast.\n\nNobody was hurt when the crane fell in May.',
        'zh-Hant':
          '港口今天為全島和整個西海岸啟用，這是一件大事，大家都很高興。\n\nNobody was hurt when the crane fell in May.'
      },
      expect: ['zh-Hant 8:1-8:44: Unexpected text in another language, expected zh-Hant']
    }
  ],
  check({comparisons, parity}, _content, report) {
    for (const {state, source, target, untranslated} of comparisons) {
      const versions = new Map([source, target].map((version) => [version.language, version]))
      if (state === 'untranslated') {
        const [first] = parity.get(target.language)?.blocks ?? []
        const reason = `Unexpected text in the language of ${source.language}, expected ${target.language}`
        report({version: target, place: first?.place, reason})
      }
      for (const {language, block} of untranslated) {
        const version = versions.get(language)
        if (!version || block.kind === 'caption') continue
        const severity = block.kind === 'paragraph' ? 'error' : 'warning'
        const reason = `Unexpected text in another language, expected ${language}`
        report({version, place: block.place, severity, reason})
      }
    }
  }
}
