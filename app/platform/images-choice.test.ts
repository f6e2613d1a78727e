import { expect, test } from 'vitest'
import { chooseImages, imagesCookie } from './images-choice'

test('a choice is remembered, and stands above what the browser asks for', () => {
  expect(chooseImages(imagesCookie('off').split(';')[0], undefined)).toBe(false)
  expect(chooseImages('lang=vi; images=on', 'on')).toBe(true)
})

test('without a choice a browser that saves data gets no pictures', () => {
  expect(chooseImages(undefined, 'on')).toBe(false)
  expect(chooseImages('images=perhaps', undefined)).toBe(true)
})
