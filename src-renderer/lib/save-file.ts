/** Hands a file to the browser's download, under a name of its own. */
export function saveFile(url: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  document.body.append(link)
  link.click()
  link.remove()
}

/** How long what was made here stays ready for the browser to fetch. */
const KEPT_MS = 60_000

/** Hands a text to the browser's download. */
export function saveText(content: string, mediaType: string, fileName: string): void {
  saveBlob(new Blob([content], { type: mediaType }), fileName)
}

/** Hands what was made here to the browser's download. */
export function saveBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob)
  saveFile(url, fileName)
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS)
}
