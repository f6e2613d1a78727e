import { expect, type Page } from '@playwright/test'

export const COURSE = '/courses/chuyen-doi-so-co-ban'
export const LESSON = `${COURSE}/chuyen-doi-so-la-gi`
export const QUIZ = `${COURSE}/quiz/final`

/** Stores the course on this device, as the course page offers it. */
export async function downloadCourse(page: Page): Promise<void> {
  await page.goto(COURSE)
  await page.getByRole('button', { name: /^Tải về để học khi không có mạng \(\d+ KB\)$/ }).click()
  await expect(page.getByText('Đã tải về')).toBeVisible({ timeout: 30_000 })
}

/** Everything this device's database holds, as text: what somebody who opens it would read. */
export function readDevice(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('school')
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(opening.error)
    })
    const stores = [...db.objectStoreNames]
    const rows = await Promise.all(
      stores.map(
        (name) =>
          new Promise<unknown[]>((resolve) => {
            const asked = db.transaction(name).objectStore(name).getAll()
            asked.onsuccess = () => resolve(asked.result)
          })
      )
    )
    db.close()
    const plain = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        return new TextDecoder('latin1').decode(value as ArrayBuffer)
      }
      return value
    }
    return JSON.stringify(rows, (_, value) => plain(value))
  })
}

/** How many works wait on this device, whoever's they are. */
export function countWaiting(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('school')
        opening.onsuccess = () => {
          const asked = opening.result.transaction('entries').objectStore('entries').count()
          asked.onsuccess = () => {
            opening.result.close()
            resolve(asked.result)
          }
        }
      })
  )
}

/** The receipts of the record, as the server keeps them. */
export async function readReceipts(page: Page): Promise<string[]> {
  const answer = await page.request.get('/me/record')
  return [...new Set((await answer.text()).match(/BN-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [])]
}
