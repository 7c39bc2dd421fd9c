import { useKitTexts } from '../../i18n/kitTexts.ts'
import styles from './KitView.module.css'
import type { KitPart } from './partsOf.tsx'

/** The parts of the page, to go to; on a wide screen it follows along. */
export const Contents = ({ parts }: { parts: readonly KitPart[] }) => {
  const { contents } = useKitTexts()
  return (
    <nav aria-label={contents} className={styles.contents}>
      <p aria-hidden className={styles.contentsTitle}>
        {contents}
      </p>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
