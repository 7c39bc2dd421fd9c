const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What XML cannot hold at all, however it is written. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

/** What somebody wrote, without characters that no document can hold. */
export const writable = (text: string): string => text.toWellFormed().replace(unwritable, '')

/** Text as it stands in HTML and XML, in elements and in quoted attributes. */
export const escapeText = (text: string): string =>
  writable(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)
