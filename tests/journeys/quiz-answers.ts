import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { parse } from 'yaml'
import { z } from 'zod'
import { AuthoredItem } from '~/areas/assessment/items'

const COURSES = 'content/courses'

function readBank(folder: string): AuthoredItem[] {
  return readdirSync(folder).flatMap((file) =>
    z.array(AuthoredItem).parse(parse(readFileSync(path.join(folder, file), 'utf8')))
  )
}

/** The items of every course that count, as their authors wrote them: what a journey answers by. */
export const countingItems = readdirSync(COURSES)
  .flatMap((course) => readBank(path.join(COURSES, course, 'bank')))
  .filter((item) => !item.practice)

/** Every sentence that must stay on the server until the attempt was submitted. */
export function secretSentences(): string[] {
  return countingItems.flatMap((item) => [
    item.explanation,
    ...('options' in item ? item.options.flatMap((option) => option.why ?? []) : [])
  ])
}

async function itemOf(question: Locator): Promise<AuthoredItem> {
  const text = ((await question.locator('legend').textContent()) ?? '').normalize('NFC')
  const item = countingItems.find((one) => text.includes(one.stem.normalize('NFC')))
  if (!item) throw new Error(`no item asks: ${text}`)
  return item
}

/** How somebody uses the controls of a question. */
export type Hands = {
  choose: (option: Locator) => Promise<void>
  write: (box: Locator, text: string) => Promise<void>
  pick: (select: Locator, text: string) => Promise<void>
  press: (button: Locator) => Promise<void>
}

/** Each control is come to at once, and chosen with its key. */
const quickHands: Hands = {
  async choose(option) {
    if (!(await option.isChecked())) await option.press('Space')
  },
  write: (box, text) => box.fill(text),
  async pick(select, text) {
    await select.selectOption(text)
  },
  press: (button) => button.press('Enter')
}

/** Answers one question rightly, with the controls that its page offers with or without scripts. */
async function answerQuestion(question: Locator, hands: Hands): Promise<void> {
  const item = await itemOf(question)
  const option = (text: string) => question.getByLabel(text, { exact: true })
  switch (item.kind) {
    case 'single':
    case 'multiple':
      for (const { text } of item.options.filter((one) => one.correct)) await hands.choose(option(text))
      return
    case 'true-false':
      return hands.choose(option(item.answer ? 'Đúng' : 'Sai'))
    case 'short-text':
      return hands.write(question.getByRole('textbox'), item.accept[0] ?? '')
    case 'numeric':
      return hands.write(question.getByRole('textbox'), String(item.value))
    case 'matching':
      for (const { left, right } of item.pairs) await hands.pick(option(left), right)
      return
    case 'ordering':
      return putInOrder(question, item.steps, hands)
  }
}

async function putInOrder(question: Locator, steps: ReadonlyArray<string>, hands: Hands): Promise<void> {
  const hasSelects = (await question.getByRole('combobox').count()) > 0
  for (const [index, step] of steps.entries()) {
    if (hasSelects) {
      await hands.pick(question.getByLabel(`Thứ tự của bước: ${step}`), String(index + 1))
      continue
    }
    const up = question.page().getByRole('button', { name: `Đưa lên: ${step}`, exact: true })
    const row = question.getByRole('listitem').filter({ has: up })
    while (!((await row.textContent()) ?? '').startsWith(`${index + 1}.`)) await hands.press(up)
  }
}

type Answering = { count?: number; scripted?: boolean; hands?: Hands }

/** Answers the first `count` questions of an open attempt rightly and leaves the others as they are. */
export async function answerQuestions(
  page: Page,
  { count = 99, scripted = true, hands = quickHands }: Answering = {}
): Promise<void> {
  // The button stands after the last question, so all of them are there.
  await page.getByRole('button', { name: /nộp bài/i }).waitFor()
  // "Lưu" goes when scripts take over.
  if (scripted) await page.getByRole('button', { name: 'Lưu', exact: true }).waitFor({ state: 'detached' })
  const questions = await page.locator('fieldset.question').all()
  for (const question of questions.slice(0, count)) await answerQuestion(question, hands)
}
