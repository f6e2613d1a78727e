import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'
import { z } from 'zod'
import { AuthoredItem } from '~/areas/assessment/items'

const folder = 'content/courses/chuyen-doi-so-co-ban/bank'

/** The items that count, as their authors wrote them: what a journey answers by. */
export const countingItems = readdirSync(folder)
  .flatMap((file) => z.array(AuthoredItem).parse(parse(readFileSync(path.join(folder, file), 'utf8'))))
  .filter((item) => !item.practice)

/** Every sentence that must stay on the server until the attempt was submitted. */
export function secretSentences(): string[] {
  return countingItems.flatMap((item) => [
    item.explanation,
    ...('options' in item ? item.options.flatMap((option) => option.why ?? []) : [])
  ])
}

/** The item that a question asks, as its author wrote it. */
export async function itemOf(question: Locator): Promise<AuthoredItem> {
  const text = ((await question.locator('legend').textContent()) ?? '').normalize('NFC')
  const item = countingItems.find((one) => text.includes(one.stem.normalize('NFC')))
  if (!item) throw new Error(`no item asks: ${text}`)
  return item
}

/** Chooses an option with the space bar, as one does without a mouse. */
async function choose(question: Locator, text: string): Promise<void> {
  const option = question.getByLabel(text, { exact: true })
  if (!(await option.isChecked())) await option.press('Space')
}

/** Answers one question rightly, with the controls that its page offers with or without scripts. */
async function answerQuestion(question: Locator): Promise<void> {
  const item = await itemOf(question)
  switch (item.kind) {
    case 'single':
    case 'multiple':
      for (const option of item.options.filter((one) => one.correct)) {
        await choose(question, option.text)
      }
      return
    case 'true-false':
      return choose(question, item.answer ? 'Đúng' : 'Sai')
    case 'short-text':
      return question.getByRole('textbox').fill(item.accept[0] ?? '')
    case 'numeric':
      return question.getByRole('textbox').fill(String(item.value))
    case 'matching':
      for (const pair of item.pairs) await question.getByLabel(pair.left, { exact: true }).selectOption(pair.right)
      return
    case 'ordering':
      return putInOrder(question, item.steps)
  }
}

async function putInOrder(question: Locator, steps: ReadonlyArray<string>): Promise<void> {
  if ((await question.getByRole('combobox').count()) > 0) {
    for (const [index, step] of steps.entries()) {
      await question.getByLabel(`Thứ tự của bước: ${step}`).selectOption(String(index + 1))
    }
    return
  }
  for (const [index, step] of steps.entries()) {
    const up = question.page().getByRole('button', { name: `Đưa lên: ${step}`, exact: true })
    const row = question.getByRole('listitem').filter({ has: up })
    while (!((await row.textContent()) ?? '').startsWith(`${index + 1}.`)) {
      await up.focus()
      await up.press('Enter')
    }
  }
}

type Answering = { count?: number; scripted?: boolean }

/** Answers the first `count` questions of an open attempt rightly and leaves the others as they are. */
export async function answerQuestions(page: Page, { count = 99, scripted = true }: Answering = {}): Promise<void> {
  // The button stands after the last question, so all of them are there.
  await page.getByRole('button', { name: /nộp bài/i }).waitFor()
  // "Lưu" goes when scripts take over.
  if (scripted) await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor({ state: 'detached' })
  for (const question of (await page.locator('fieldset.question').all()).slice(0, count)) await answerQuestion(question)
}
