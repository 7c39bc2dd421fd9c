import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import { LinkButton } from '../../ui/Button.tsx'
import { MessagePage } from '../../ui/MessagePage.tsx'

/** The kit asks for no preparation. */
export const Nothing = ({ room }: { room: string }) => {
  const { door } = usePrepareTexts()
  return (
    <MessagePage
      title={door.none}
      actions={<LinkButton href={`/r/${room}`}>{door.toMeeting}</LinkButton>}
    >
      {door.noneText}
    </MessagePage>
  )
}
