import type { Page } from '@playwright/test'

/**
 * The plain way, to compare with: one canvas as large as the wall's map, on which every post-it is drawn anew for every
 * frame, each a shadow, a rectangle and two lines of text. Runs until the page is closed.
 */
export const drawEverything = async (page: Page, notes: number, inAir: number): Promise<void> => {
  await page.setContent('<!doctype html><body style="margin:0"><canvas></canvas>')
  await page.evaluate(
    ({ notes, inAir }) => {
      const canvas = document.querySelector('canvas')
      const pen = canvas?.getContext('2d')
      if (canvas === null || !pen) throw new Error('no canvas')
      canvas.width = 1480
      canvas.height = 1080
      const card = (x: number, y: number, name: string) => {
        pen.fillStyle = 'rgb(0 0 0 / 7%)'
        pen.fillRect(x + 2, y + 6, 230, 96)
        pen.fillStyle = '#ffd84d'
        pen.fillRect(x, y, 230, 96)
        pen.fillStyle = '#1f1d16'
        pen.font = '650 29px sans-serif'
        pen.fillText(name, x + 12, y + 36)
        pen.font = '28px sans-serif'
        pen.fillText('Bord 1', x + 12, y + 76)
      }
      const frame = (time: number) => {
        pen.clearRect(0, 0, canvas.width, canvas.height)
        for (let index = 0; index < notes; index++) {
          const turn = index < inAir ? time / 900 + index : index
          const x = ((index * 97) % 1250) + 60 * Math.cos(turn)
          const y = ((index * 61) % 980) + 60 * Math.sin(turn)
          card(x, y, `Tema ${index % 20}`)
        }
        requestAnimationFrame(frame)
      }
      requestAnimationFrame(frame)
    },
    { notes, inAir },
  )
}
