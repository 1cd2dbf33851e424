/** Names by something that they have in common, such as their first word. */
export function namesBy<Name>(
  names: Iterable<Name>,
  keyOf: (name: Name) => string
): ReadonlyMap<string, readonly Name[]> {
  const groups = new Map<string, Name[]>()
  for (const name of names) {
    const key = keyOf(name)
    const group = groups.get(key)
    if (group) group.push(name)
    else groups.set(key, [name])
  }
  return groups
}
