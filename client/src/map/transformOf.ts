import type { View } from '../gestures/view.ts'

/** Moves an element that lies over the canvas along with what is looked at. */
export const transformOf = ({ x, y, scale }: View) => ({
  transform: `translate(${x}px, ${y}px) scale(${scale})`,
})
