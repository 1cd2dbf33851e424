import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Processor} from 'unified'

/**
 * Tables, footnotes and strikethrough of GitHub Flavored Markdown; how strikethrough is recognized
 * beside Chinese is `remark-cjk-friendly-gfm-strikethrough`'s.
 *
 * Not `remark-gfm` as a whole: its literal autolinks double the time of parsing and swallow the
 * Chinese text after an address; `linkBareUrls` does that work on the tree.
 */
export function remarkGfmParts(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable(), gfmFootnote()]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmTableFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    gfmStrikethroughFromMarkdown()
  ]
}
