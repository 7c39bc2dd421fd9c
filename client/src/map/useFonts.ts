import { useEffect, useState } from 'react'
import { fontFamily } from '../ui/tokens.ts'

const patience = 3_000
let loaded = false

const load = async () => {
  const late = new Promise((done) => setTimeout(done, patience))
  const faces = ['400', '650', '700'].map((weight) =>
    document.fonts.load(`${weight} 16px ${fontFamily}`, 'Fokusér æøå ÷+'),
  )
  await Promise.race([Promise.all(faces), late]).catch(() => undefined)
  loaded = true
}

/** True once the type can be measured and drawn: a canvas does not redraw by itself when a font arrives. */
export const useFonts = (): boolean => {
  const [ready, setReady] = useState(loaded)
  useEffect(() => {
    let here = true
    void load().then(() => here && setReady(true))
    return () => {
      here = false
    }
  }, [])
  return ready
}
