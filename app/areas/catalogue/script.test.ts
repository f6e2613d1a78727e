import { expect, test } from 'vitest'
import { countWords, scriptSections, summaryLines } from './script'

test('prose becomes what an announcer reads: lists keep their marks, pictures and choices are silent', () => {
  const sections = scriptSections([
    '<p>Chào <strong>bác</strong> &amp; bà con.</p>\n<h2 id="mot">Một</h2>\n<ol>\n<li>Mở máy.</li>\n<li><p>Bấm nút.</p></li>\n</ol><ul><li>Xong.</li></ul>',
    '<figure><img src="/media/a.svg" alt="hình"/><figcaption>Chú thích</figcaption></figure><label><span>iPhone</span></label>',
    '<h2 id="hai">Hai</h2><h2 id="ba">Ba</h2><table><tr><th>Việc</th><th>Kênh</th></tr><tr><td>Thư</td><td>Hộp thư</td></tr></table>'
  ])
  expect(sections).toEqual([
    { title: null, lines: ['Chào bác & bà con.'] },
    { title: 'Một', lines: ['1. Mở máy.', '2. Bấm nút.', '- Xong.'] },
    { title: 'Ba', lines: ['Việc – Kênh', 'Thư – Hộp thư'] }
  ])
  expect(countWords(sections)).toBe(18)
})

test('the summary of a lesson is told line by line; a lesson without one has none', () => {
  const summary =
    '<div class="summary"><p class="summary__title">Tóm tắt</p><ul><li>Dừng &amp; <b>kiểm tra</b>.</li><li>Báo.</li></ul></div>'
  expect(summaryLines(['<p>Mở đầu.</p><ul><li>không phải</li></ul>', `${summary}<p>hết</p>`])).toEqual([
    'Dừng & kiểm tra.',
    'Báo.'
  ])
  expect(summaryLines(['<p>Không có.</p>'])).toEqual([])
})
