import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { vi } from '~/messages/vi'
import { createTranslator } from '~/platform/i18n'
import { TranslatorProvider } from '~/platform/i18n-context'
import type { PlayerProps } from './activity-player'
import { PermissionsActivity } from './permissions/permissions-activity'
import { PrivacyActivity } from './privacy/privacy-activity'
import type { PrivacyData } from './privacy/privacy-game'
import { ReflectActivity } from './reflect/reflect-activity'
import { SigninActivity } from './signin/signin-activity'
import type { SigninScene } from './signin/signin-game'

const translator = createTranslator('vi', vi)
const head = { id: 'x', title: 'T', intro: 'I' }

function print<Data>(Activity: ComponentType<PlayerProps<Data>>, data: Data, ...moves: string[]): string {
  return renderToStaticMarkup(
    <TranslatorProvider value={translator}>
      <Activity data={data} play={{ seed: 1, moves }} lesson={null} finish={() => null} />
    </TranslatorProvider>
  )
}

const end = { id: 'xong', bar: 'B', heading: 'Xong', text: 'xong', choices: [], outcome: 'safe' as const }
const choices = (to: string) =>
  ['a', 'b'].map((text) => ({ to, verdict: 'good' as const, text: `chọn ${text}`, why: 'vì' }))

function signinAt(scene: Partial<SigninScene>): string {
  const first: SigninScene = {
    ...end,
    id: 'dau',
    screen: 'app',
    outcome: undefined,
    choices: choices('xong'),
    ...scene
  }
  const last: SigninScene = { ...end, screen: 'browser' }
  return print(SigninActivity, { ...head, start: 'dau', scenes: [first, last] })
}

const privacy: PrivacyData = {
  ...head,
  app: 'A',
  goals: ['kín'],
  settings: ['một', 'hai'].map((title) => ({
    title,
    first: 0,
    options: [
      { text: 'mở', isGood: false, why: 'vì lộ' },
      { text: 'kín', isGood: true, why: 'vì kín' }
    ]
  }))
}

/** All that a form would send but the play itself. */
function fieldsIn(html: string): string[] {
  return [...html.matchAll(/<(?:input|textarea|select)[^>]*\sname="([^"]+)"/g)].flatMap((match) => match[1] ?? [])
}

test('whatever imitates a screen is marked as practice and asks for nothing', () => {
  const screens = [
    signinAt({ screen: 'browser' }),
    signinAt({ passcode: '258036' }),
    print(PermissionsActivity, {
      ...head,
      start: 'xong',
      scenes: [{ ...end, screen: 'dialog' as const }]
    }),
    print(PrivacyActivity, privacy)
  ]
  for (const html of screens) {
    expect(html).toContain('<span class="mock__mark">THỰC HÀNH</span>')
    expect(fieldsIn(html)).toEqual(['play'])
  }
})

test('the practice passcode is read digit by digit, and what is shared is a list', () => {
  expect(signinAt({ passcode: '258036' })).toContain('<strong>2 5 8 0 3 6</strong>')
  expect(signinAt({ shares: ['họ tên', 'ngày sinh'] })).toContain('<li>họ tên</li><li>ngày sinh</li>')
})

test('every setting shows one option as pressed, and the button stays when it is', () => {
  const pressed = (html: string) => [...html.matchAll(/value="(set[\d.]+)"[^>]*aria-pressed="true"/g)].map((m) => m[1])
  const all = (html: string) => [...html.matchAll(/value="set[\d.]+"/g)].length
  expect(pressed(print(PrivacyActivity, privacy))).toEqual(['set0.0', 'set1.0'])
  const changed = print(PrivacyActivity, privacy, 'set0.1')
  expect(pressed(changed)).toEqual(['set0.1', 'set1.0'])
  expect(all(changed)).toBe(4)
})

test('what a learner writes has no name, so no form sends it', () => {
  const html = print(ReflectActivity, { ...head, questions: [{ text: 'nghĩ gì', points: ['một', 'hai'] }] })
  expect(html).toContain('<textarea')
  expect(fieldsIn(html)).toEqual(['play'])
})
