/**
 * The one element of a page that a selector stands for.
 *
 * @throws Error where the page has none, or another kind of element: the page and its script are not of one tool.
 */
export function theElement<Kind extends Element>(
  within: ParentNode,
  selector: string,
  kind: new () => Kind
): Kind {
  const found = within.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`Unexpected page without ${selector}`)
}
