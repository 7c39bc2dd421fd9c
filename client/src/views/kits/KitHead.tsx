import type { Kit } from '@firefelt/shared/kit/kit.ts'
import type { OwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { Clock, Layers, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { KitActions } from './KitActions.tsx'
import styles from './KitHead.module.css'
import { SourceCredit } from './SourceCredit.tsx'
import { useSay } from './useSay.ts'

/** What a kit is for, for whom and how long, where it comes from, and what can be done with it. */
export const KitHead = ({ kit, own }: { kit: Kit; own: OwnKit | undefined }) => {
  const say = useSay()
  const texts = useKitTexts()
  return (
    <div className={styles.head}>
      {own === undefined ? null : <p className={styles.mark}>{texts.own}</p>}
      <h1 className={styles.title}>{say(kit.name) || texts.editor.untitledKit}</h1>
      <p className={styles.purpose}>{say(kit.purpose)}</p>
      <dl className={styles.facts}>
        <Fact icon={<Users aria-hidden size={22} />} name={texts.facts.audience}>
          {say(kit.audience)}
        </Fact>
        <Fact icon={<Clock aria-hidden size={22} />} name={texts.facts.duration}>
          {say(kit.duration)}
        </Fact>
        <Fact icon={<Layers aria-hidden size={22} />} name={texts.facts.themes}>
          {texts.themes(kit.themes.length)}
        </Fact>
      </dl>
      <KitActions kit={kit} own={own} />
      <SourceCredit kit={kit} />
    </div>
  )
}

interface FactProps {
  icon: ReactNode
  name: string
  children: ReactNode
}

const Fact = ({ icon, name, children }: FactProps) => (
  <div className={styles.fact}>
    <dt>
      {icon}
      {name}
    </dt>
    <dd>{children}</dd>
  </div>
)
