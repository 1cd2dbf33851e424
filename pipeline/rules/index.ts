import {acronym} from './acronym.ts'
import {bareUrlHan} from './bare-url-han.ts'
import {captionLanguage} from './caption-language.ts'
import {captionOrder} from './caption-order.ts'
import {confusable} from './confusable.ts'
import {dateOrder} from './date-order.ts'
import {dateWeekday} from './date-weekday.ts'
import {frontMatterAgrees} from './front-matter-agrees.ts'
import {headingOrder} from './heading-order.ts'
import {hiddenByHash} from './hidden-by-hash.ts'
import {imageAlt} from './image-alt.ts'
import {imageMissing} from './image-missing.ts'
import {knownId} from './known-id.ts'
import {linkDead} from './link-dead.ts'
import {linkScheme} from './link-scheme.ts'
import {nameAmbiguous} from './name-ambiguous.ts'
import {nameMisprint} from './name-misprint.ts'
import {namePair} from './name-pair.ts'
import {nameRegistry} from './name-registry.ts'
import {nameTitle} from './name-title.ts'
import {nameUnconfirmed} from './name-unconfirmed.ts'
import {nameUnknown} from './name-unknown.ts'
import {nameVariant} from './name-variant.ts'
import {organisationVariant} from './organisation-variant.ts'
import {parityContact} from './parity-contact.ts'
import {parityDate} from './parity-date.ts'
import {parityDiverged} from './parity-diverged.ts'
import {parityLink} from './parity-link.ts'
import {parityMoney} from './parity-money.ts'
import {parityName} from './parity-name.ts'
import {parityNumber} from './parity-number.ts'
import {parityParagraph} from './parity-paragraph.ts'
import {parityPercent} from './parity-percent.ts'
import {parityQuote} from './parity-quote.ts'
import {parityStructure} from './parity-structure.ts'
import {parityTime} from './parity-time.ts'
import {parityUnit} from './parity-unit.ts'
import {rawHtml} from './raw-html.ts'
import type {IgnoreRule, NewsroomRule, ReleaseRule} from './rule.ts'
import {summaryLength} from './summary-length.ts'
import {summaryMissing} from './summary-missing.ts'
import {termVariant} from './term-variant.ts'
import {translationPending} from './translation-pending.ts'
import {translationStale} from './translation-stale.ts'
import {uniqueAddress} from './unique-address.ts'
import {uniqueId} from './unique-id.ts'
import {untranslated} from './untranslated.ts'
import {unusedIgnore} from './unused-ignore.ts'
import {zhPunctuation} from './zh-punctuation.ts'
import {zhScript} from './zh-script.ts'

export const releaseRules: readonly ReleaseRule[] = [
  acronym,
  bareUrlHan,
  captionLanguage,
  captionOrder,
  confusable,
  dateOrder,
  dateWeekday,
  frontMatterAgrees,
  headingOrder,
  hiddenByHash,
  imageAlt,
  imageMissing,
  knownId,
  linkDead,
  linkScheme,
  nameAmbiguous,
  nameMisprint,
  namePair,
  nameTitle,
  nameUnconfirmed,
  nameUnknown,
  nameVariant,
  organisationVariant,
  parityContact,
  parityDate,
  parityDiverged,
  parityLink,
  parityMoney,
  parityName,
  parityNumber,
  parityParagraph,
  parityPercent,
  parityQuote,
  parityStructure,
  parityTime,
  parityUnit,
  rawHtml,
  summaryLength,
  summaryMissing,
  termVariant,
  translationPending,
  translationStale,
  untranslated,
  zhPunctuation,
  zhScript
]

export const newsroomRules: readonly NewsroomRule[] = [nameRegistry, uniqueAddress, uniqueId]

export const ignoreRules: readonly IgnoreRule[] = [unusedIgnore]

/** Every rule. */
export const allRules = [...releaseRules, ...newsroomRules, ...ignoreRules] as const
