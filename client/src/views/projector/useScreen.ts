import { useEffect, useState } from 'react'

/** Keeps the screen awake where the browser can: not over plain HTTP. */
const useWakeLock = (): void => {
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let here = true
    const hold = async () => {
      // An old browser, or a page that is no secure context, has none, whatever the types say.
      const wakeLock: WakeLock | undefined = navigator.wakeLock
      if (document.visibilityState !== 'visible' || wakeLock === undefined) return
      const next = await wakeLock.request('screen').catch(() => undefined)
      if (here) lock = next
      else void next?.release()
    }
    void hold()
    // The browser lets go of it whenever the page is hidden.
    const seen = () => void hold()
    document.addEventListener('visibilitychange', seen)
    return () => {
      here = false
      document.removeEventListener('visibilitychange', seen)
      void lock?.release()
    }
  }, [])
}

const toggleFullScreen = () => {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  done?.catch(() => undefined)
}

/** How long the pointer and the hint stay after a movement, in ms. */
const hintTime = 4_000

/**
 * The wall as a screen: a click or F fills it, it stays awake, and the pointer hides when it rests.
 * @returns whether somebody has just touched the mouse
 */
export const useScreen = (): { stirred: boolean; full: boolean } => {
  const [stirred, setStirred] = useState(true)
  const [full, setFull] = useState(false)
  useWakeLock()
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    let timer = window.setTimeout(() => setStirred(false), hintTime)
    const stir = () => {
      setStirred(true)
      clearTimeout(timer)
      timer = window.setTimeout(() => setStirred(false), hintTime)
    }
    window.addEventListener('pointermove', stir, { signal })
    window.addEventListener('click', toggleFullScreen, { signal })
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey) toggleFullScreen()
      },
      { signal },
    )
    document.addEventListener(
      'fullscreenchange',
      () => setFull(document.fullscreenElement !== null),
      { signal },
    )
    return () => {
      listening.abort()
      clearTimeout(timer)
    }
  }, [])
  return { stirred, full }
}
