/** Hands a file that was made here to the person, as a download. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken hold of it by then; kept any longer it would only fill memory.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
