import { expect, test } from 'vitest'
import { chooseLanguage } from './language'

test.each([
  ['', undefined, 'vi', false],
  ['', 'lang=en', 'en', false],
  ['?lang=en', undefined, 'en', true],
  ['?lang=vi', 'lang=en', 'vi', true],
  ['?lang=fr', 'lang=en', 'en', false],
  ['?q=lang=en', 'a=b; lang=xx', 'vi', false]
] as const)('search %s and cookie %s give %s', (search, cookie, language, remember) => {
  expect(chooseLanguage(search, cookie)).toEqual({ language, remember })
})
