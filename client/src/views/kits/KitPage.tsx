import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Spinner } from '../../ui/Spinner.tsx'
import { KitView } from './KitView.tsx'
import { NoKit } from './NoKit.tsx'
import { useKit } from './useKit.ts'

/** What a kit is, for somebody who may choose it. */
export const KitPage = ({ id }: { id: string }) => {
  const { common } = useTexts()
  const found = useKit(id)
  if (found === undefined) return <Spinner label={common.loading} />
  return 'problem' in found ? <NoKit problem={found.problem} /> : <KitView found={found} />
}
