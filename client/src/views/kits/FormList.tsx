import type { Form } from '@firefelt/shared/kit/form.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import { Fold } from './Fold.tsx'
import styles from './FormList.module.css'
import { useSay } from './useSay.ts'

/** The forms as they look empty, with what an answer can look like. */
export const FormList = ({ forms }: { forms: readonly Form[] }) => {
  const say = useSay()
  const { forms: texts } = useKitTexts()
  return (
    <div className={styles.forms}>
      {forms.map((form) => (
        <Fold
          key={form.id}
          summary={
            <span className={styles.summary}>
              <h3 className={styles.name}>{say(form.name)}</h3>
              <span className={styles.per}>{texts.per[form.per]}</span>
            </span>
          }
        >
          <p className={styles.help}>{say(form.help)}</p>
          <dl className={styles.fields}>
            {form.fields.map(({ id, label, help, example }) => (
              <div key={id} className={styles.field}>
                <dt>{say(label)}</dt>
                <dd>
                  {say(help)}
                  {example === undefined ? null : (
                    <span className={styles.ghost}>
                      <b>{texts.example}</b> {say(example)}
                    </span>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </Fold>
      ))}
    </div>
  )
}
