/** Themes in one's own words that stand nowhere yet: what a draft holds has a place. */
const names = new Map<string, string>()

/** Keeps what a theme is called until it is placed, or the page is left. */
export const nameOwnTheme = (id: string, name: string): boolean => {
  names.set(id, name)
  return true
}

export const ownNameOf = (id: string): string | undefined => names.get(id)
