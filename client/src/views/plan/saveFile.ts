/** Hands a file to the browser as a download. */
export const saveFile = ({ name, file }: { name: string; file: Blob }): void => {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the file a little later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
