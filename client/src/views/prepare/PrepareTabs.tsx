import { Link, useLocation } from 'wouter'
import { usePrepareTexts } from '../../i18n/prepareTexts.ts'
import styles from '../participant/Tabs.module.css'
import { type PageName, pages } from './pages.ts'

/** The pages of the preparation, under the thumb. */
export const PrepareTabs = ({ names }: { names: readonly PageName[] }) => {
  const { tabs } = usePrepareTexts()
  const [location] = useLocation()
  const here = names.find((name) => pages[name] === location) ?? 'answers'
  return (
    <nav id="pages" tabIndex={-1} aria-label={tabs.label} className={styles.tabs}>
      {names.map((name) => (
        <Link
          key={name}
          href={pages[name]}
          className={styles.tab}
          aria-current={name === here ? 'page' : undefined}
        >
          {tabs[name]}
        </Link>
      ))}
    </nav>
  )
}
