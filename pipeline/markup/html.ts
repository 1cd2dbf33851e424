import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import {unified} from 'unified'

const printer = unified().use(rehypeStringify).freeze()

/** Prints an HTML tree; the doctype, where there is one, is in the tree. */
export const htmlOf = (tree: Root): string => printer.stringify(tree)
