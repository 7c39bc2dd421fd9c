import { useTexts } from '../../i18n/LanguageContext.tsx'
import { LinkButton } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

export const UnknownPage = () => {
  const { common, start } = useTexts()
  return (
    <main>
      <EmptyState
        as="page"
        title={start.unknownPage.title}
        actions={<LinkButton href="/">{common.room.home}</LinkButton>}
      >
        {start.unknownPage.text}
      </EmptyState>
    </main>
  )
}
