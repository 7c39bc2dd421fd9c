import { type Browser, expect, type Page } from '@playwright/test'
import { createRoom } from '../fixtures/client.ts'
import { joinIn, type Person, person, placeTheme, status } from './people.ts'
import { test } from './server.ts'

const reasonField = (page: Page) => page.getByRole('textbox', { name: /Hvorfor netop der/ })
const klareMaal = ({ page }: Person) =>
  page.getByRole('button', { name: /Klare mål, Bord 1, 2 Hold fast/ })
const prioritering = ({ page }: Person) =>
  page.getByRole('button', { name: /Prioritering, Bord 2, 1 Fokusér/ })

/** Another page of the same browser. */
const nextPage = async (one: Person): Promise<Person> => ({
  ...one,
  page: await one.context.newPage(),
})

/** Keeps every reader of the browser's copies waiting, as a slow disk does, until it is let go of. */
const holdDisk = (page: Page) =>
  page.evaluate(async () => {
    const letGo = new Promise<void>((resolve) => {
      window.addEventListener('let-go', () => resolve())
    })
    let held = true
    void letGo.then(() => {
      held = false
    })
    for (const { name } of await indexedDB.databases()) {
      const opening = indexedDB.open(name ?? '')
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      const store = opening.result.transaction('updates', 'readwrite').objectStore('updates')
      const hold = () => {
        if (held) store.count().onsuccess = hold
      }
      hold()
    }
  })

const letGoOfDisk = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('let-go')))

/** Two people, of whom one has worked without a network and closed the page; the network is back. */
const begin = async (browser: Browser, url: string) => {
  const { room } = await createRoom(url)
  const phone = await person(browser, 'phone', url)
  const other = await person(browser, 'laptop', url)
  await joinIn(phone, room, 'Bord 1')
  await joinIn(other, room, 'Bord 2')
  await phone.context.setOffline(true)
  await placeTheme(phone, 'Klare mål', /2 Hold fast/)
  await reasonField(phone.page).fill('Vi holder dem')
  await expect(status(phone)).toContainText('2 ændringer venter')
  await phone.page.close()
  await phone.context.setOffline(false)
  await placeTheme(other, 'Prioritering', /1 Fokusér/)
  await expect(status(other)).toHaveText('Gemt')
  return { room, phone, other }
}

const openMap = async ({ page }: Person, room: string) => {
  await page.goto(`/r/${room}`)
  await page.getByRole('link', { name: 'Kort' }).click()
}

// R-ACK-8
test('what a slow disk has yet to bring is not called saved until it has come and is', async ({
  browser,
  server,
}) => {
  const { room, phone, other } = await begin(browser, server.url)
  const holder = await nextPage(phone)
  await holder.page.goto('/')
  await holdDisk(holder.page)
  const slow = await nextPage(phone)
  await openMap(slow, room)
  await expect(prioritering(slow)).toBeAttached()
  await expect(status(slow)).toHaveText('Gemmer …')
  await expect(klareMaal(other)).not.toBeAttached()
  await letGoOfDisk(holder.page)
  await expect(klareMaal(slow)).toBeAttached()
  await expect(status(slow)).toHaveText('Gemt')
  await expect(klareMaal(other)).toBeAttached()
  await Promise.all([phone.leave(), other.leave()])
})

// R-ACK-8
test('what a disk cannot be read for is told with its words, and comes should it be read again', async ({
  browser,
  server,
}) => {
  const { room, phone, other } = await begin(browser, server.url)
  const broken = await nextPage(phone)
  await broken.page.addInitScript(() => {
    const { getAll } = IDBObjectStore.prototype
    IDBObjectStore.prototype.getAll = function (...what) {
      const reading = getAll.apply(this, what)
      this.transaction.abort()
      return reading
    }
  })
  await openMap(broken, room)
  await expect(broken.page.getByText('»Vi holder dem«')).toBeVisible()
  await expect(status(broken)).toHaveText('Gemt')
  await expect(klareMaal(other)).not.toBeAttached()
  await broken.page.close()
  await openMap(await nextPage(phone), room)
  await expect(klareMaal(other)).toBeAttached()
  await Promise.all([phone.leave(), other.leave()])
})
