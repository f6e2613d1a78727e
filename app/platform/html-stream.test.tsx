import { text } from 'node:stream/consumers'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { withoutZeroBytes } from './html-stream.server'

test.each([0, 1, 2])('a page streams the letters it was given, wherever its buffers end (%i)', async (shift) => {
  const words = 'Nhờ người biết việc gỡ ứng dụng giả. '.repeat(5)
  const page = (
    <main title={'x'.repeat(shift)}>
      {Array.from({ length: 200 }, (_, index) => (
        <input key={String(index)} aria-label={`${index} ${words}`} />
      ))}
    </main>
  )
  const streamed = await new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onError: reject,
      onAllReady: () => text(pipe(withoutZeroBytes())).then(resolve, reject)
    })
  })
  expect(streamed).toBe(renderToString(page))
})
