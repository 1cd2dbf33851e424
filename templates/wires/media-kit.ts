import type {MediaKit} from '../../pipeline/site/media-kit.ts'
import type {Archive} from '../theme.ts'
import type {Translate} from '../translate.ts'
import {plainText} from './plain-text.ts'

/** A folder to download: pictures, what is said of them in every language, and the release as text. */
export function mediaKit({texts, pictures}: MediaKit, translate: Translate): Archive {
  return [
    {
      name: 'captions.txt',
      text: `${pictures.map((picture) => captionText(picture, translate)).join('\n\n\n')}\n`
    },
    ...texts.map((wire) => ({
      name: `${wire.item.language}.txt`,
      text: plainText(wire, translate(wire.item.language))
    })),
    ...pictures.map(({picture}) => ({name: `pictures/${picture.name}`, picture}))
  ]
}

function captionText(
  {picture, captions}: MediaKit['pictures'][number],
  translate: Translate
): string {
  const {name, width, height} = picture
  const inLanguages = captions.map(({language, alt, caption, credit}) => {
    const t = translate(language)
    const lines = [
      t('language'),
      caption,
      t('mediaKit.shows', {alt}),
      credit === undefined ? undefined : t('release.photo', {credit})
    ]
    return lines.filter((line) => line !== undefined && line !== '').join('\n')
  })
  return [`${name} (${width} × ${height})`, ...inLanguages].join('\n\n')
}
