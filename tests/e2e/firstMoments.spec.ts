import { type CDPSession, expect, type Locator } from '@playwright/test'
import { createRoom } from '../fixtures/client.ts'
import { person, status } from './people.ts'
import { test } from './server.ts'

/** Lighthouse's »slow 4G« on a mid-range phone, as it is set in the browser's own throttling. */
const slow4G = { latency: 562.5, download: 1_474.56, upload: 675 }
const slowdown = 4
/** What is promised, in ms. */
const promise = 20_000
/** Bytes of scripts before the canvas, as they go over the line. */
const scripts = 170_000

const bytesPerSecond = (kilobits: number) => (kilobits * 1_000) / 8

const slowDown = async (cdp: CDPSession): Promise<void> => {
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow4G.latency,
    downloadThroughput: bytesPerSecond(slow4G.download),
    uploadThroughput: bytesPerSecond(slow4G.upload),
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** Counts the bytes of scripts that a page fetches, as they come over the line, without their headers. */
const countScripts = (cdp: CDPSession): (() => number) => {
  const scriptsAsked = new Set<string>()
  let bytes = 0
  cdp.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scriptsAsked.add(requestId)
  })
  cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    if (scriptsAsked.has(requestId)) bytes += encodedDataLength
  })
  return () => bytes
}

test('a slow phone on a slow network: from the link to the first post-it in three taps and 20 s', async ({
  browser,
  server,
}) => {
  const { room } = await createRoom(server.url)
  const phone = await person(browser, 'phone', server.url)
  const { page } = phone
  const cdp = await phone.context.newCDPSession(page)
  const scriptBytes = countScripts(cdp)
  await slowDown(cdp)
  let taps = 0
  const tap = async (what: Locator) => {
    await what.tap({ timeout: promise })
    taps++
  }

  const start = performance.now()
  await page.goto(`/r/${room}`, { waitUntil: 'commit' })
  await tap(page.getByRole('button', { name: 'Deltag', exact: true }))
  const joined = performance.now()
  await tap(page.getByRole('link', { name: 'Læring af fejl' }))
  await tap(page.getByRole('button', { name: /1 Fokusér/ }))
  await expect(page.getByText('Står her: 1 Fokusér')).toBeVisible()
  const placed = performance.now()
  await expect(status(phone)).toHaveText('Gemt')
  const saved = performance.now()
  const bytes = scriptBytes()

  const seconds = (ms: number) => `${((ms - start) / 1_000).toFixed(1)} s`
  console.log(
    `slow 4G, ${slowdown} x slower: »Deltag« tapped after ${seconds(joined)}, first post-it after ` +
      `${seconds(placed)}, saved after ${seconds(saved)}, ${(bytes / 1_000).toFixed(0)} kB of scripts`,
  )
  expect(taps).toBeLessThanOrEqual(3)
  expect(saved - start).toBeLessThan(promise)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(scripts)
  expect(phone.strayRequests).toEqual([])
  await phone.leave()
})
