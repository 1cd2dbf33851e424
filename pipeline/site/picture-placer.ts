import type {PlacedPicture} from '../markdown/place-pictures.ts'
import type {Release} from '../read/release.ts'
import {routes} from '../routes.ts'
import {hrefOf, type Site} from './site.ts'

/** Makes the function that gives the published picture for a file name in a release's text. */
export const picturePlacer =
  (site: Site, release: Release) =>
  (name: string): PlacedPicture | undefined => {
    const picture = release.pictures.get(name)
    return (
      picture && {
        src: hrefOf(site, routes.picture(picture)),
        width: picture.width,
        height: picture.height
      }
    )
  }
