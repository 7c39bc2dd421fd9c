/** In pixels. */
export interface Size {
  width: number
  height: number
}
/** A card where it is drawn: x and y are its middle, in pixels from the map's top left. */
export interface Box extends Size {
  id: string
  x: number
  y: number
}
