import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { OwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { Link } from 'wouter'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { useTexts } from '../../i18n/LanguageContext.tsx'
import { Button, LinkButton } from '../../ui/Button.tsx'
import { useNewRoom } from '../start/useNewRoom.ts'
import { faultsOf } from './edit/faultsOf.ts'
import styles from './KitActions.module.css'

/** Opening a room with the kit, and making one's own of it. */
export const KitActions = ({ kit, own }: { kit: Kit; own: OwnKit | undefined }) => {
  const { common } = useTexts()
  const texts = useKitTexts()
  const { busy, problem, open } = useNewRoom()
  const isOwn = own !== undefined
  const left = isOwn ? faultsOf(own).length : 0
  return (
    <div className={styles.place}>
      <div className={styles.actions}>
        {left === 0 ? (
          <Button
            variant="bright"
            size="large"
            busy={busy}
            onClick={() => void open(isOwn ? kit : kit.id)}
          >
            {texts.openRoom}
          </Button>
        ) : null}
        <Link href={`/kits/${kit.id}/edit`} asChild>
          <LinkButton variant="secondary" size="large">
            {isOwn ? texts.edit : texts.makeOwn}
          </LinkButton>
        </Link>
      </div>
      {left === 0 ? null : <p>{texts.unfinished(left)}</p>}
      <p role="alert" className={styles.problem}>
        {problem === undefined ? null : common.notices.problem[problem]}
      </p>
    </div>
  )
}
