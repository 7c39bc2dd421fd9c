import { readyKit } from '@firefelt/shared/kit/own/readyKit.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { Contents } from './Contents.tsx'
import { KitHead } from './KitHead.tsx'
import styles from './KitView.module.css'
import { PageTop } from './PageTop.tsx'
import { partsOf } from './partsOf.tsx'
import type { FoundKit } from './useKit.ts'
import { useSay } from './useSay.ts'

/** A kit from its purpose to its small print, each part under a heading of its own. */
export const KitView = ({ found }: { found: FoundKit }) => {
  const say = useSay()
  const texts = useKitTexts()
  const own = 'own' in found ? found.own : undefined
  const kit = 'kit' in found ? found.kit : readyKit(found.own)
  const parts = partsOf(kit, texts)
  usePageTitle(say(kit.name) || texts.editor.untitledKit)
  return (
    <div className={styles.page}>
      <PageTop />
      <main className={styles.main}>
        <KitHead kit={kit} own={own} />
        <div className={styles.body}>
          <Contents parts={parts} />
          <div className={styles.parts}>
            {parts.map(({ id, title, content }) => (
              <section key={id} id={id} aria-labelledby={`${id}-title`} className={styles.part}>
                <h2 id={`${id}-title`} className={styles.partTitle}>
                  {title}
                </h2>
                {content}
              </section>
            ))}
          </div>
        </div>
      </main>
    </div>
  )
}
