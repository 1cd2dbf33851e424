/** Files of JSON, each loaded when it is first asked for. */
export interface Shelf<File> {
  load: (href: string) => Promise<File>
  clear: () => void
}

/** Makes a shelf of files that `fetchFrom` gives; one that could not be had is asked for again. */
export function shelf<File>(fetchFrom: (href: string) => Promise<Response>): Shelf<File> {
  const loaded = new Map<string, Promise<File>>()
  return {
    async load(href) {
      const file = loaded.get(href) ?? fetchFrom(href).then((response) => response.json())
      loaded.set(href, file)
      try {
        return await file
      } catch (error) {
        loaded.delete(href)
        throw error
      }
    },
    clear: () => loaded.clear()
  }
}
