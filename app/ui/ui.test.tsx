import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { describe, expect, test } from 'vitest'
import { BarChart } from './charts/bar-chart'
import { LineChart } from './charts/line-chart'
import { percentOf, wrapLabel } from './charts/wrap-label'
import { DataTable } from './data-table'
import { ErrorSummary } from './error-summary'
import { Checkbox, PasswordInput, RadioGroup, TextInput } from './field'
import { isPictureId, PictureAvatar, pictureIds } from './picture-avatar'
import { ProgressBar } from './progress-bar'
import { Styleguide } from './styleguide'
import { TreeTable } from './tree-table'

/** Renders inside a router, because parts of the page are links. */
function renderPage(element: ReactElement): string {
  return renderToStaticMarkup(<StaticRouter location="/">{element}</StaticRouter>)
}

function idsIn(html: string): ReadonlyArray<string> {
  return [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '')
}

describe('a field', () => {
  test('ties its label, hint and error to the input', () => {
    const html = renderToStaticMarkup(<TextInput id="phone" label="Điện thoại" hint="10 số" error="Thiếu số" />)

    expect(html).toContain('for="phone"')
    expect(html).toMatch(/<input[^>]* name="phone"[^>]* id="phone"/)
    expect(html).toContain('aria-describedby="phone-hint phone-error"')
    expect(html).toContain('aria-invalid="true"')
    expect(idsIn(html)).toEqual(expect.arrayContaining(['phone', 'phone-hint', 'phone-error']))
  })

  test('says nothing of hints and errors it does not have', () => {
    const html = renderToStaticMarkup(<TextInput id="phone" label="Điện thoại" />)

    expect(html).not.toContain('aria-describedby')
    expect(html).not.toContain('aria-invalid')
  })

  test('offers to show the password only where scripts run', () => {
    const html = renderToStaticMarkup(<PasswordInput id="p" label="Mật khẩu" showLabel="Hiện" hideLabel="Ẩn" />)

    expect(html).toContain('type="password"')
    expect(html).not.toContain('<button')
  })

  test('gives a group of radios one name, and the first of them the id of the group', () => {
    const choices = [
      { value: 'a', label: 'Một' },
      { value: 'b', label: 'Hai', hint: 'Lâu hơn' }
    ]
    const html = renderToStaticMarkup(<RadioGroup id="which" label="Cái nào?" error="Chọn một" choices={choices} />)

    expect(html).toMatch(/<fieldset[^>]*aria-describedby="which-error"/)
    expect(html.match(/name="which"/g)).toHaveLength(2)
    expect(idsIn(html)).toEqual(['which-error', 'which', 'which-2', 'which-2-note'])
    expect(html).toContain('aria-describedby="which-2-note"')
  })

  test('ties the error of a single checkbox to it', () => {
    const html = renderToStaticMarkup(<Checkbox id="agree" label="Đồng ý" error="Cần đồng ý để tiếp tục" />)

    expect(html).toMatch(/<input[^>]*aria-describedby="agree-error"/)
  })
})

describe('an error summary', () => {
  test('links each error to its field', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary title="Xem lại" errors={[{ field: 'phone', message: 'Thiếu số' }]} />
    )

    expect(html).toContain('<a href="#phone">Thiếu số</a>')
    expect(html).toContain('role="alert"')
  })

  test('is not there when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary title="Xem lại" errors={[]} />)).toBe('')
  })
})

describe('a table', () => {
  const columns = [
    { key: 'name', header: 'Đơn vị', cell: (row: Unit) => row.name },
    { key: 'done', header: 'Hoàn thành', unit: 'người', numeric: true, cell: (row: Unit) => row.done }
  ] as const
  type Unit = { name: string; done: number }

  test('gives every header a scope and aligns figures', () => {
    const html = renderPage(
      <DataTable
        id="units"
        caption="Theo đơn vị"
        columns={[columns[0], columns[1]]}
        rows={[{ name: 'Xã A', done: 3 }]}
        total={{ name: 'Cộng', done: 3 }}
        rowKey={(row) => row.name}
      />
    )

    expect(html.match(/<th /g)).toHaveLength(4)
    expect(html.match(/<th scope="(col|row)"/g)).toHaveLength(4)
    expect(html).toMatch(/<td class="numeric" data-label="Hoàn thành">/)
    expect(html).toContain('aria-labelledby="units-caption"')
  })

  test('opens a branch of a tree by a link that says what it does', () => {
    const html = renderPage(
      <TreeTable
        id="tree"
        caption="Cây"
        nameHeader="Đơn vị"
        columns={[{ key: 'n', header: 'Người', numeric: true, cell: () => 9 }]}
        rows={[
          { id: 'a', level: 1, label: 'Tỉnh', branch: { to: '/r?open=a', open: false, label: 'Mở Tỉnh' } },
          { id: 'b', level: 9, label: 'Tổ' }
        ]}
      />
    )

    expect(html).toMatch(/<a [^>]*aria-expanded="false"[^>]*href="\/r\?open=a"/)
    expect(html).toContain('Mở Tỉnh')
    expect(html).toContain('tree--6')
  })
})

describe('a chart', () => {
  test('draws bars as shares of the width and never by style', () => {
    const html = renderToStaticMarkup(
      <BarChart
        id="c"
        title="Tỷ lệ"
        description="Một đơn vị"
        max={80}
        bars={[{ key: 'a', label: 'Xã A', value: 20, valueText: '20' }]}
      />
    )

    expect(html).toContain('width="25%"')
    expect(html).not.toContain('style=')
    expect(html).toContain('aria-labelledby="c-title"')
    expect(html).toContain('<desc id="c-description">Một đơn vị</desc>')
  })

  test('keeps a line inside its frame whatever the values', () => {
    const html = renderToStaticMarkup(
      <LineChart
        id="l"
        title="Năm"
        description="Tăng"
        xDomain={[0, 10]}
        xTicks={[]}
        yMax={100}
        yTicks={[]}
        lines={[
          {
            key: 'a',
            label: 'Nay',
            points: [
              { x: 0, y: -5 },
              { x: 5, y: 50 },
              { x: 20, y: 300 }
            ]
          }
        ]}
      />
    )

    expect(html).toContain('points="0,1000 500,500 1000,0"')
    expect(html).not.toContain('style=')
  })

  test('wraps long names at spaces and leaves long words whole', () => {
    expect(wrapLabel('Ủy ban nhân dân xã Đông Sơn', 15)).toEqual(['Ủy ban nhân dân', 'xã Đông Sơn'])
    expect(wrapLabel('Pneumonoultramicroscopic ab', 10)).toEqual(['Pneumonoultramicroscopic', 'ab'])
    expect(wrapLabel('  ', 10)).toEqual([])
  })

  test('shows nothing of nothing as no bar', () => {
    expect(percentOf(0, 0)).toBe('0%')
    expect(percentOf(1, 3)).toBe('33.33%')
    expect(percentOf(9, 3)).toBe('100%')
  })
})

test('progress is told in words as well as by the bar', () => {
  const html = renderToStaticMarkup(<ProgressBar id="p" label="Đã học" value={3} max={8} text="3/8 bài" />)

  expect(html).toContain('<label for="p">Đã học</label>')
  expect(html).toContain('<progress class="progress__bar" id="p" value="3" max="8">')
})

test('a picture is named only when its name is not beside it', () => {
  expect(pictureIds).toHaveLength(12)
  expect(isPictureId('lotus')).toBe(true)
  expect(isPictureId('toString')).toBe(false)
  expect(renderToStaticMarkup(<PictureAvatar picture="lotus" label="Hoa sen" />)).toContain('aria-label="Hoa sen"')
  expect(renderToStaticMarkup(<PictureAvatar picture="lotus" />)).toContain('aria-hidden="true"')
})

test('the whole style guide has no inline style, no repeated id and no reference to a missing one', () => {
  const html = renderPage(<Styleguide />)
  const ids = idsIn(html)
  const referred = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby|aria-controls)="([^"]+)"/g)].flatMap(
    (match) => (match[1] ?? '').split(' ')
  )

  expect(html).not.toContain('style="')
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(referred.filter((id) => !ids.includes(id))).toEqual([])
})
