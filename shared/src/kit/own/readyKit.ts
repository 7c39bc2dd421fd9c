import type { Kit } from '../kit.ts'
import { type Language, languages } from '../language.ts'
import type { Localized } from '../localized.ts'
import type { OwnKit } from './ownKit.ts'
import { tellCount } from './tellCount.ts'

/**
 * The whole kit that an own kit stands for, as rooms and files have it: a text empty in one language is that of the
 * other, blanks at the ends are gone, and no range asks for more themes than there are. Checking it is left to
 * `checkKit`.
 */
export function readyKit({ kit }: OwnKit): Kit {
  const count = kit.themes.length
  const { basedOn, focus, groups, preparation } = kit
  const told = basedOn === undefined ? kit : tellCount(kit, basedOn.themes, count)
  return {
    ...told,
    name: filled(kit.name),
    purpose: filled(kit.purpose),
    themes: kit.themes.map((theme) => ({
      ...theme,
      name: filled(theme.name),
      prompt: filled(theme.prompt),
    })),
    ...(basedOn && { basedOn: { ...basedOn, themes: count } }),
    ...(focus && { focus: atMost(focus, count) }),
    ...(groups && {
      groups: { ...told.groups, ...groups, placements: atMost(groups.placements, count) },
    }),
    ...(told.preparation &&
      preparation && {
        preparation: { ...told.preparation, picks: atMost(preparation.picks, count) },
      }),
  }
}

function filled(text: Localized): Localized {
  const own = (language: Language) => text[language].trim().replaceAll(/\s+/g, ' ')
  const any = languages.map(own).find((one) => one !== '') ?? ''
  return { da: own('da') || any, en: own('en') || any }
}

function atMost({ min, max }: { min: number; max: number }, most: number) {
  return { min: Math.min(min, most), max: Math.min(max, most) }
}
