import { expect, test } from 'vitest'
import { readDrawing } from './drawing'

const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">\n${inside}\n</svg>`

test('a drawing gives its size', () => {
  expect(readDrawing(svg('<path d="M0 0"/><g clip-path="url(#f)"/>'))).toEqual({ width: 640, height: 360 })
})

test.each([
  '<script>alert(1)</script>',
  '<rect onload="alert(1)"/>',
  '<image href="https://elsewhere.test/x.png"/>',
  '<use xlink:href="data:image/svg+xml,x"/>',
  '<rect style="fill:red"/>',
  '<rect fill="url(https://elsewhere.test)"/>',
  '<foreignObject/>',
  '<a href="javascript:alert(1)"/>'
])('%s is refused at its line', (inside) => {
  expect(readDrawing(svg(inside))).toContainEqual(expect.objectContaining({ code: 'figure-unsafe', line: 2 }))
})

test('a drawing without a viewBox is refused', () => {
  expect(readDrawing('<svg></svg>')).toMatchObject([{ code: 'figure-size' }])
})
