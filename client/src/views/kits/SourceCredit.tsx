import type { Kit } from '@firefelt/shared/kit/kit.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import styles from './SourceCredit.module.css'
import { useSay } from './useSay.ts'

/** The published work behind a kit, which an own version keeps naming. */
export const SourceCredit = ({ kit }: { kit: Kit }) => {
  const say = useSay()
  const texts = useKitTexts()
  const { title, publisher, version, page, address } = kit.source
  return (
    <p className={styles.credit}>
      {kit.basedOn === undefined ? null : <>{texts.basedOn(say(kit.basedOn.name))}. </>}
      {texts.source} <cite lang="da">{title}</cite>, {publisher}, {version}
      {page === undefined ? null : `, ${texts.page(page)}`}.{' '}
      <a href={address} target="_blank" rel="noopener noreferrer">
        {address.replace(/^https?:\/\//, '')}
      </a>
    </p>
  )
}
