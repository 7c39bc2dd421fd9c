import { mostCards } from '@firefelt/shared/map/pins.ts'
import { PriorityMap } from '../../map/PriorityMap.tsx'

export const FacilitatorView = ({ room }: { room: string }) => (
  <main data-room={room} style={{ position: 'fixed', inset: 0 }}>
    <PriorityMap size="screen" editable pinsAbove={mostCards} />
  </main>
)
