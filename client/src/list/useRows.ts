import { type RefObject, useMemo } from 'react'

/**
 * Finds again the row that was opened: moved to another part of the list it is another element, and once
 * taken down the one that came after it stands in its place.
 */
export const useRows = (container: RefObject<HTMLElement | null>) =>
  useMemo(() => {
    let opened = { id: '', index: 0 }
    return {
      remember: (id: string, order: readonly string[]) => {
        opened = { id, index: order.indexOf(id) }
      },
      find: (): HTMLElement | null => {
        const rows = [...(container.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
        return (
          rows.find(({ dataset }) => dataset.row === opened.id) ??
          rows[Math.min(opened.index, rows.length - 1)] ??
          container.current?.querySelector('h2') ??
          null
        )
      },
    }
  }, [container])
