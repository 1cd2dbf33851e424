import {bareUrlHan} from './bare-url-han.ts'
import {imageAlt} from './image-alt.ts'
import {imageMissing} from './image-missing.ts'
import {knownId} from './known-id.ts'
import {rawHtml} from './raw-html.ts'
import type {NewsroomRule, ReleaseRule} from './rule.ts'
import {summaryMissing} from './summary-missing.ts'
import {translationPending} from './translation-pending.ts'
import {uniqueAddress} from './unique-address.ts'
import {uniqueId} from './unique-id.ts'

export const releaseRules: readonly ReleaseRule[] = [
  bareUrlHan,
  imageAlt,
  imageMissing,
  knownId,
  rawHtml,
  summaryMissing,
  translationPending
]

export const newsroomRules: readonly NewsroomRule[] = [uniqueAddress, uniqueId]
