/** Adds the folder of a file, and all that are around it, to others; paths are below a site's folder, with `/`. */
export function addFolders(file: string, folders: Set<string>): void {
  let end = file.lastIndexOf('/')
  while (end > 0) {
    const folder = file.slice(0, end)
    if (folders.has(folder)) return
    folders.add(folder)
    end = folder.lastIndexOf('/')
  }
}
