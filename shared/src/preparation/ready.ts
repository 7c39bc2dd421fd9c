import type { Kit } from '../kit/kit.ts'
import type { Preparation } from './preparation.ts'

type Asked = Pick<Kit, 'preparation' | 'themes'>

/** How many marks are made, and how many there are to make: two a theme in a kit that asks two questions. */
export const progress = (
  { preparation: asked, themes }: Asked,
  { marks }: Preparation,
): { made: number; of: number } => {
  const questions = asked?.marks ?? []
  const made = themes.flatMap(({ id }) => {
    const mark = Object.hasOwn(marks, id) ? marks[id] : undefined
    return questions.filter((question) => mark !== undefined && mark[question.id] !== null)
  })
  return { made: made.length, of: themes.length * questions.length }
}

/** Whether somebody has prepared: every mark is made, and at least as many themes picked as the kit asks for. */
export const isReady = (kit: Asked, preparation: Preparation): boolean => {
  if (kit.preparation === undefined) return false
  const { made, of } = progress(kit, preparation)
  return made === of && preparation.picks.length >= kit.preparation.picks.min
}
