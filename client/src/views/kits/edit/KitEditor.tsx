import { toDraft } from '@firefelt/shared/kit/own/kitFile.ts'
import { makeOwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { keepKit } from '../../../connection/keptKits.ts'
import { useTexts } from '../../../i18n/LanguageContext.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import { NoKit } from '../NoKit.tsx'
import { useKit } from '../useKit.ts'
import { EditorPage } from './EditorPage.tsx'

/** Edits a kit of one's own; a kit of the server's becomes one first, with an address of its own. */
export const KitEditor = ({ id }: { id: string }) => {
  const { common } = useTexts()
  const [, navigate] = useLocation()
  const found = useKit(id)
  const base = found !== undefined && 'kit' in found ? found.kit : undefined
  const made = useRef<string>(undefined)

  useEffect(() => {
    // Once, also where an effect runs twice.
    if (base === undefined || made.current !== undefined) return
    const own = makeOwnKit(base)
    made.current = own.kit.id
    keepKit(own.kit.id, toDraft(own))
    navigate(`/kits/${own.kit.id}/edit`, { replace: true })
  }, [base, navigate])

  if (found !== undefined && 'problem' in found) return <NoKit problem={found.problem} />
  if (found === undefined || 'kit' in found) return <Spinner label={common.loading} />
  return <EditorPage first={found.own} />
}
