const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ß: 'ss' }

/** A name in small letters a-z, digits and single hyphens, at most 32; `kit` if nothing is left of it. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('\u00AD', '')
    .replaceAll(/[æøåß]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 33)
  return slug.replaceAll(/^-|-$/g, '').slice(0, 32).replace(/-$/, '') || 'kit'
}
