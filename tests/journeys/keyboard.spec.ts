import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { answerQuestions, type Hands } from './quiz-answers'

const COURSE = '/courses/chuyen-doi-so-co-ban'
/** More stops than any page of ours has between two controls a learner wants. */
const MOST_STOPS = 400

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element.ownerDocument.activeElement === element)
}

/** Goes on with the Tab key until the control has the focus, and asks that it can be seen there, with a ring. */
async function reach(target: Locator): Promise<void> {
  const page = target.page()
  for (let stops = 0; !(await isFocused(target)); stops++) {
    if (stops === MOST_STOPS) throw new Error(`the keyboard does not come to ${target}`)
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeInViewport()
  const seen = await target.evaluate((element) => {
    const box = element.getBoundingClientRect()
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
    const label = element.closest('label')
    const ring = (one: Element | null, part?: string) =>
      one !== null && getComputedStyle(one, part).outlineStyle !== 'none'
    return {
      isOnTop: top !== null && (element.contains(top) || (label?.contains(top) ?? false)),
      hasRing:
        ring(element) ||
        ring(element, '::after') ||
        ring(label) ||
        ring(element.nextElementSibling) ||
        ring(element.parentElement)
    }
  })
  expect({ target: String(target), ...seen }).toEqual({ target: String(target), isOnTop: true, hasRing: true })
}

async function pressOn(target: Locator): Promise<void> {
  await reach(target)
  await target.page().keyboard.press('Enter')
}

/** A group of radios is one stop; the arrows choose in it. */
async function chooseRadio(group: Locator, option: Locator): Promise<void> {
  const radios = group.getByRole('radio')
  const checked = group.locator('input[type="radio"]:checked')
  await reach((await checked.count()) > 0 ? checked : radios.first())
  await group.page().keyboard.press('Space')
  for (let tries = 0; !(await option.isChecked()); tries++) {
    if (tries > 10) throw new Error(`the arrows do not come to ${option}`)
    await group.page().keyboard.press('ArrowDown')
  }
}

async function chooseOf(select: Locator, text: string): Promise<void> {
  await reach(select)
  const chosen = () => select.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text)
  await select.page().keyboard.press('Home')
  for (let tries = 0; (await chosen()) !== text; tries++) {
    if (tries > 10) throw new Error(`the arrows do not come to ${text}`)
    await select.page().keyboard.press('ArrowDown')
  }
}

const keyboardHands: Hands = {
  async choose(option) {
    if ((await option.getAttribute('type')) === 'radio') {
      return chooseRadio(option.locator('xpath=ancestor::fieldset[1]'), option)
    }
    await reach(option)
    await option.page().keyboard.press('Space')
  },
  async write(box, text) {
    await reach(box)
    await box.page().keyboard.type(text)
  },
  pick: chooseOf,
  press: pressOn
}

async function finishLesson(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Công cụ đọc' }).waitFor()
  await pressOn(page.getByRole('button', { name: 'Xong bài' }))
  await expect(page.getByText(/biên nhận BN-/)).toBeVisible()
}

test('a whole course by keyboard alone, from the front door to a passed quiz', async ({ page }) => {
  await page.goto('/')
  await pressOn(page.getByRole('main').getByRole('link', { name: 'Chuyển đổi số cơ bản' }).first())
  await page.waitForURL(`**${COURSE}`)
  const paths = page.getByRole('group').filter({ has: page.getByLabel('Người dân') })
  await chooseRadio(paths, page.getByLabel('Người dân'))
  await pressOn(page.getByRole('button', { name: 'Chọn và bắt đầu' }))
  await pressOn(page.getByRole('link', { name: 'Học tiếp' }))
  for (;;) {
    await finishLesson(page)
    const next = page.getByRole('link', { name: /^Học tiếp: / })
    if (!(await next.isVisible())) break
    const address = (await next.getAttribute('href')) ?? ''
    await pressOn(next)
    await page.waitForURL(`**${address}`)
  }
  await pressOn(page.getByRole('link', { name: 'Khóa học: Chuyển đổi số cơ bản' }).last())
  await pressOn(
    page
      .getByRole('main')
      .getByRole('link', { name: /kiểm tra/i })
      .first()
  )
  await pressOn(page.getByRole('button', { name: /bắt đầu/i }))
  await answerQuestions(page, { hands: keyboardHands })
  await pressOn(page.getByRole('button', { name: /nộp bài/i }))
  await expect(page.getByText('Chúc mừng, bài đã đạt')).toBeVisible()
})
