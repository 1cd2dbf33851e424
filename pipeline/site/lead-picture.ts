import type {Language} from '../language.ts'
import type {Picture} from '../read/picture.ts'
import type {Release} from '../read/release.ts'

/** The picture that a release's front matter names for a language. */
export function leadPicture(release: Release, language: Language): Picture | undefined {
  const image = release.versions.get(language)?.frontMatter.image
  return image && release.pictures.get(image.src)
}
