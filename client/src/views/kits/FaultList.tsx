import type { KitFault } from '@firefelt/shared/kit/check.ts'
import { useKitTexts } from '../../i18n/kitTexts.ts'
import styles from './FaultList.module.css'
import { placeInWords } from './placeInWords.ts'
import { useSay } from './useSay.ts'

const mostShown = 5

/** What is wrong with a file, place by place: in words where people know the place, and as it stands in the file. */
export const FaultList = ({ faults }: { faults: readonly KitFault[] }) => {
  const say = useSay()
  const { load } = useKitTexts()
  return (
    <ul className={styles.faults}>
      {faults.slice(0, mostShown).map((fault) => {
        const words = placeInWords(fault.place, load.places)
        return (
          <li key={`${fault.place} ${fault.code}`}>
            {words !== undefined ? (
              <strong>{words}: </strong>
            ) : fault.place !== '' ? (
              <>
                <code className={styles.place}>{fault.place}</code>:{' '}
              </>
            ) : null}
            {say(fault.message)}
          </li>
        )
      })}
      {faults.length > mostShown ? <li>{load.more(faults.length - mostShown)}</li> : null}
    </ul>
  )
}
