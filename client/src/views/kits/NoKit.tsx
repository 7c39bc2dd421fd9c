import type { ApiProblemCode } from '../../connection/apiProblem.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { MessagePage } from '../../ui/MessagePage.tsx'

/** Where a kit cannot be shown: why, and the way out. */
export const NoKit = ({ problem }: { problem: ApiProblemCode }) => {
  const { common } = useTexts()
  const { missing, back } = useKitTexts()
  const isUnknown = problem === 'not-found' || problem === 'invalid-input'
  return (
    <MessagePage title={missing.title} actions={<LinkButton href="/">{back}</LinkButton>}>
      {isUnknown ? missing.unknown : common.notices.problem[problem]}
    </MessagePage>
  )
}
