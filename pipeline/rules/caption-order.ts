import type {BlockText} from '../blocks/block-texts.ts'
import {blocksByVersion} from './blocks-by-version.ts'
import type {ReleaseRule} from './rule.ts'

export const captionOrder: ReleaseRule = {
  id: 'caption-order',
  severity: 'error',
  why: 'A caption that counts people in another order puts a name under the wrong face.',
  ok: [
    {
      en: '![A](signing.jpg "From right to left: Hsu Chih-Chieh and Tsai Yi-Ru.")',
      'zh-Hant': '![A](signing.jpg "右起為許智傑、蔡宜儒。")'
    },
    {
      en: '![A](signing.jpg "From left to right: Tsai Yi-Ru and Hsu Chih-Chieh.")',
      'zh-Hant': '![A](signing.jpg "右起為許智傑、蔡宜儒。")'
    }
  ],
  notOk: [
    {
      files: {
        en: '![A](signing.jpg "From right to left: Hsu Chih-Chieh and Tsai Yi-Ru.")',
        'zh-Hant': '![A](signing.jpg "右起為蔡宜儒、許智傑。")'
      },
      expect: [
        'zh-Hant 6:19-6:30: Unexpected order of people in the caption, expected that of en: 許智傑, 蔡宜儒'
      ]
    }
  ],
  check(checked, {registry}, report) {
    const [source, ...others] = blocksByVersion(checked).map(({version, blocks}) => ({
      version,
      captions: blocks.filter(({kind}) => kind === 'caption')
    }))
    if (!source) return
    for (const {version, captions} of others) {
      for (const [at, caption] of captions.entries()) {
        const expected = expectedOrder(caption, source.captions[at])
        if (!expected) continue
        const names = expected.map((id) => registry.people.get(id)?.zh ?? id).join(', ')
        const reason = `Unexpected order of people in the caption, expected that of ${source.version.language}: ${names}`
        report({version, place: caption.placeOf(0, caption.text.length), reason})
      }
    }
  }
}

/** The order that a caption should have, where it names the same people as its source in another one. */
function expectedOrder(caption: BlockText, source: BlockText | undefined): string[] | undefined {
  const expected = source ? fromTheLeft(source) : []
  const actual = fromTheLeft(caption)
  const same = [...expected].sort().join() === [...actual].sort().join()
  if (!same || expected.join() === actual.join()) return undefined
  return directionOf(caption.text) === 'from-right' ? [...expected].reverse() : expected
}

/** People from left to right, as far as the caption says how it counts. */
function fromTheLeft({text, names}: BlockText): string[] {
  const ids = [...new Set(names.filter(({kind}) => kind === 'person').map(({id}) => id))]
  return directionOf(text) === 'from-right' ? ids.reverse() : ids
}

function directionOf(text: string): 'from-left' | 'from-right' | 'unknown' {
  if (/right to left|from right|右起|由右|右至左/i.test(text)) return 'from-right'
  return /left to right|from left|左起|由左|左至右/i.test(text) ? 'from-left' : 'unknown'
}
