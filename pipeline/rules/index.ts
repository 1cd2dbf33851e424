import {acronym} from './acronym.ts'
import {bareUrlHan} from './bare-url-han.ts'
import {captionOrder} from './caption-order.ts'
import {hiddenByHash} from './hidden-by-hash.ts'
import {imageAlt} from './image-alt.ts'
import {imageMissing} from './image-missing.ts'
import {knownId} from './known-id.ts'
import {nameAmbiguous} from './name-ambiguous.ts'
import {nameMisprint} from './name-misprint.ts'
import {namePair} from './name-pair.ts'
import {nameRegistry} from './name-registry.ts'
import {nameTitle} from './name-title.ts'
import {nameUnconfirmed} from './name-unconfirmed.ts'
import {nameUnknown} from './name-unknown.ts'
import {nameVariant} from './name-variant.ts'
import {organisationVariant} from './organisation-variant.ts'
import {rawHtml} from './raw-html.ts'
import type {NewsroomRule, ReleaseRule} from './rule.ts'
import {summaryMissing} from './summary-missing.ts'
import {termVariant} from './term-variant.ts'
import {translationPending} from './translation-pending.ts'
import {uniqueAddress} from './unique-address.ts'
import {uniqueId} from './unique-id.ts'

export const releaseRules: readonly ReleaseRule[] = [
  acronym,
  bareUrlHan,
  captionOrder,
  hiddenByHash,
  imageAlt,
  imageMissing,
  knownId,
  nameAmbiguous,
  nameMisprint,
  namePair,
  nameTitle,
  nameUnconfirmed,
  nameUnknown,
  nameVariant,
  organisationVariant,
  rawHtml,
  summaryMissing,
  termVariant,
  translationPending
]

export const newsroomRules: readonly NewsroomRule[] = [nameRegistry, uniqueAddress, uniqueId]
