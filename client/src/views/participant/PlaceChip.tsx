import type { Place } from '@firefelt/shared/board/place.ts'
import { fieldOf } from '@firefelt/shared/map/fields.ts'
import { useWording } from '../../list/useWording.ts'
import { placeInBrief } from '../../map/wording.ts'
import styles from './PlaceChip.module.css'

/** Where a post-it stands, in a word and in the field's colour. */
export const PlaceChip = ({ place }: { place: Place }) => {
  const wording = useWording()
  const field = place.kind === 'map' ? fieldOf(place) : undefined
  const look = field === undefined ? styles.elsewhere : styles[`field${field}`]
  return <span className={`${styles.chip} ${look}`}>{placeInBrief(place, wording)}</span>
}
