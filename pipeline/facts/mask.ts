/** A part of a text, in UTF-16 units. */
export interface Span {
  start: number
  end: number
}

/** Puts a sign that is part of no word and no number in place of what was read. */
export function mask(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text
  let masked = ''
  let done = 0
  for (const {start, end} of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < done) continue
    masked += text.slice(done, start) + '\ufffc'.repeat(end - start)
    done = end
  }
  return masked + text.slice(done)
}
