import type { OwnKit } from '@firefelt/shared/kit/own/ownKit.ts'
import { useMemo, useState } from 'react'
import { Link } from 'wouter'
import { useKitTexts } from '../../../i18n/kitTexts.ts'
import { usePageTitle } from '../../../ui/usePageTitle.ts'
import { PageTop } from '../PageTop.tsx'
import { SourceCredit } from '../SourceCredit.tsx'
import { useSay } from '../useSay.ts'
import { DeleteKit } from './DeleteKit.tsx'
import { EditorBar } from './EditorBar.tsx'
import styles from './EditorPage.module.css'
import { faultsOf } from './faultsOf.ts'
import { KitFields } from './KitFields.tsx'
import { ThemeEditor } from './ThemeEditor.tsx'
import { useFieldFocus } from './useFieldFocus.ts'
import { useOwnKit } from './useOwnKit.ts'

/** The kit's own texts, its themes, and below them what can be done with the whole. */
export const EditorPage = ({ first }: { first: OwnKit }) => {
  const say = useSay()
  const { editor: texts } = useKitTexts()
  const making = useOwnKit(first)
  const { own } = making
  const faults = useMemo(() => faultsOf(own), [own])
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [said, setSaid] = useState('')
  const focusField = useFieldFocus()
  const name = say(own.kit.name) || own.kit.name.da || own.kit.name.en || texts.untitledKit
  usePageTitle(name, texts.pageTitle)

  const toggle = (theme: string, open: boolean) =>
    setOpened((before) => {
      const next = new Set(before)
      if (open) next.add(theme)
      else next.delete(theme)
      return next
    })

  const showFault = () => {
    const [fault] = faults
    if (fault === undefined) return
    if ('theme' in fault.at) toggle(fault.at.theme, true)
    focusField(fault.at, fault.language)
  }

  return (
    <div className={styles.page}>
      <PageTop />
      <main className={styles.main}>
        <div className={styles.head}>
          <p className={styles.over}>{texts.pageTitle}</p>
          <h1 className={styles.title}>{name}</h1>
          <SourceCredit kit={own.kit} />
          <p>
            <Link href={`/kits/${own.kit.id}`} className={styles.see}>
              {texts.see}
            </Link>
          </p>
        </div>
        <KitFields making={making} faults={faults} />
        <ThemeEditor
          making={making}
          faults={faults}
          opened={opened}
          onToggle={toggle}
          onSaid={setSaid}
          focusField={focusField}
        />
        <DeleteKit id={own.kit.id} />
      </main>
      <EditorBar
        making={making}
        left={faults.length}
        said={said}
        onSaid={setSaid}
        onShowFault={showFault}
      />
    </div>
  )
}
