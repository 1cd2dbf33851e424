import type {PlacedPicture} from '../markdown/picture-element.ts'
import type {Picture} from '../read/picture.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'
import {type VariantFormat, variantsOf} from './picture-variants.ts'
import {hrefOf, type Site} from './site.ts'

/** Makes the function that gives the published picture for a file name in a release's text. */
export const picturePlacer =
  (site: Site, release: Release) =>
  (name: string): PlacedPicture | undefined => {
    const picture = release.pictures.get(name)
    return picture && placed(site, picture)
  }

function placed(site: Site, picture: Picture): PlacedPicture {
  const {width, height} = picture
  const src = hrefOf(site, routes.picture(picture))
  const variants = variantsOf(picture)
  const srcset = (wanted: VariantFormat): string =>
    variants
      .filter(({format}) => format === wanted)
      .map(({path, width: size}) => `${hrefOf(site, path)} ${size}w`)
      .join(', ')
  const own = srcset('jpg')
  const smaller = new Map(
    variants
      .filter(({format}) => format !== 'jpg')
      .map(({format, mediaType}) => [format, mediaType])
  )
  return {
    src,
    width,
    height,
    srcset: own === '' ? undefined : `${own}, ${src} ${width}w`,
    sources: [...smaller].map(([format, type]) => ({type, srcset: srcset(format)}))
  }
}
