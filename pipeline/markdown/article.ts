import type {Root} from 'mdast'
import type {VFileMessage} from 'vfile-message'
import type {Recognizer} from '../names/recognition/recognizer.ts'
import type {Registry} from '../names/registry.ts'
import type {Version} from '../read/version.ts'
import {figures} from './figures.ts'
import {type Ignore, ignoresIn} from './ignores.ts'
import {joinCjkLines} from './join-cjk-lines.ts'
import {linkBareUrls} from './link-bare-urls.ts'
import {literalHtml} from './literal-html.ts'
import {nameDirectives} from './name-directives.ts'
import {parseBody} from './parse-body.ts'
import {remarkNames} from './remark-names.ts'
import {rubyDirectives} from './ruby.ts'

/** The text of one language of a release as a tree, with names found, and what was wrong with it. */
export interface Article {
  tree: Root
  messages: VFileMessage[]
  /** Where the writer silenced rules. */
  ignores: Ignore[]
}

/** Makes the tree that rules look at and pages are made of; places in it are those of the file. */
export function readArticle(version: Version, registry: Registry, recognize: Recognizer): Article {
  const {body, language, path} = version
  const tree = parseBody(body)
  const messages: VFileMessage[] = []
  const report = (message: VFileMessage) => messages.push(message)
  const ignores = ignoresIn(tree)
  literalHtml()(tree)
  figures({source: body})(tree)
  nameDirectives({registry, language, path, report})(tree)
  rubyDirectives({path, report})(tree)
  linkBareUrls({source: body})(tree)
  remarkNames({recognize, source: body})(tree)
  joinCjkLines()(tree)
  return {tree, messages, ignores}
}
