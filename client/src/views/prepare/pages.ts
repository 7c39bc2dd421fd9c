import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { useMedia, wideScreen } from '../../ui/useMedia.ts'
import { useDesk } from './desk.ts'

/** The pages of the preparation and their addresses below its own, in the order one goes through them. */
export const pages = { answers: '/', map: '/map', picks: '/picks', code: '/code' } as const
export type PageName = keyof typeof pages

/**
 * The pages there are here: a map where two questions make one, unless it stands beside them all anyway; and
 * picks where the kit asks for some.
 */
export const usePages = (): { names: PageName[]; mapBeside: boolean } => {
  const { asked } = useDesk()
  const wide = useMedia(wideScreen)
  const hasMap = asked.marks.length > 1
  const names: PageName[] = ['answers', 'map', 'picks', 'code']
  return {
    mapBeside: hasMap && wide,
    names: names.filter((name) => {
      if (name === 'map') return hasMap && !wide
      return name !== 'picks' || asked.picks.max > 0
    }),
  }
}

/** Where one goes after a page, and what leads there is called. */
export const useNext = (page: Exclude<PageName, 'code'>): { href: string; text: string } => {
  const { names } = usePages()
  const { next } = usePrepareTexts()
  const order = Object.keys(pages)
  const after = names.find((name) => order.indexOf(name) > order.indexOf(page))
  const name = after === undefined || after === 'answers' ? 'code' : after
  return { href: pages[name], text: next[name] }
}
