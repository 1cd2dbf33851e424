/**
 * What other programs can use: names found, marked and glossed in anybody's remark pipeline.
 *
 * ```js
 * const registry = createRegistry({people: [{id: 'hsu', zh: '許智傑', en: 'Hsu Chih-Chieh'}]})
 * unified()
 *   .use(remarkParse)
 *   .use(remarkNames, {recognize: createRecognizer(registry)})
 *   .use(remarkRehype, {handlers: nameHandlers('en')})
 * ```
 */
export {type GlossNamesOptions, glossNames} from './markdown/gloss-names.ts'
export {nameHandlers} from './markdown/name-handlers.ts'
export type {NameMention} from './markdown/name-mention.ts'
export {type RemarkNamesOptions, remarkNames} from './markdown/remark-names.ts'
export {createRecognizer, type Mention, type Recognizer} from './names/recognition/recognizer.ts'
export {
  createRegistry,
  type Organisation,
  type Person,
  type Registry,
  type Term
} from './names/registry.ts'
export {type Suggestion, suggest} from './names/suggest.ts'
