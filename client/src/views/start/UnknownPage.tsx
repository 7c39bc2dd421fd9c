import { useTexts } from '../../i18n/LanguageContext.tsx'
import { useStartTexts } from '../../i18n/startTexts.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { MessagePage } from '../../ui/MessagePage.tsx'

export const UnknownPage = () => {
  const { common } = useTexts()
  const start = useStartTexts()
  return (
    <MessagePage
      title={start.unknownPage.title}
      actions={<LinkButton href="/">{common.room.home}</LinkButton>}
    >
      {start.unknownPage.text}
    </MessagePage>
  )
}
