import { BarChart } from './charts/bar-chart'
import { LineChart } from './charts/line-chart'
import { DataTable, type TableColumn } from './data-table'
import { Section } from './page'
import { type TreeRow, TreeTable } from './tree-table'

type UnitRow = TreeRow & { people: string; done: string; share: string }

const columns: ReadonlyArray<TableColumn<UnitRow>> = [
  { key: 'people', header: 'Danh sách', unit: 'người', numeric: true, cell: (row) => row.people },
  { key: 'done', header: 'Hoàn thành', unit: 'người', numeric: true, cell: (row) => <a href="#report">{row.done}</a> },
  {
    key: 'share',
    header: 'Tỷ lệ',
    numeric: true,
    cell: (row) => row.share,
    sort: { to: '?sort=share', direction: 'ascending' }
  }
]

const rows: ReadonlyArray<UnitRow> = [
  {
    id: 'qn',
    level: 1,
    label: 'Tỉnh Quảng Ngãi',
    to: '?unit=qn',
    branch: { to: '?open=', open: true, label: 'Đóng Tỉnh Quảng Ngãi' },
    people: '1.985',
    done: '1.402',
    share: '70,6%'
  },
  {
    id: 'skhcn',
    level: 2,
    label: 'Sở Khoa học và Công nghệ',
    to: '?unit=skhcn',
    people: '112',
    done: '101',
    share: '90,2%'
  },
  {
    id: 'dong-son',
    level: 2,
    label: 'Ủy ban nhân dân xã Đông Sơn',
    to: '?unit=ds',
    branch: { to: '?open=ds', open: false, label: 'Mở Ủy ban nhân dân xã Đông Sơn' },
    people: '64',
    done: '31',
    share: '48,4%'
  },
  {
    id: 'ttpv',
    level: 3,
    label: 'Trung tâm Phục vụ hành chính công xã Đông Sơn',
    to: '?unit=tt',
    people: '9',
    done: '4',
    share: '44,4%'
  }
]

const people = [
  {
    id: '1',
    name: 'Phạm Nguyễn Hoàng Bảo Trân Công Tằng Tôn Nữ',
    unit: 'Ủy ban nhân dân xã Đông Sơn',
    on: '12/10/2026'
  },
  { id: '2', name: 'Đinh Văn Y', unit: 'Sở Khoa học và Công nghệ', on: '03/09/2026' }
]

/** A report page in small, for the style guide. */
export function StyleguideReport() {
  return (
    <Section id="report" title="Báo cáo">
      <BarChart
        id="units"
        title="Đơn vị cần hỗ trợ trước"
        description="Ba đơn vị có tỷ lệ hoàn thành thấp nhất, so với mục tiêu 80 phần trăm."
        max={100}
        target={{ value: 80, label: 'Mục tiêu 80%' }}
        bars={[
          {
            key: 'a',
            label: 'Trung tâm Phục vụ hành chính công xã Đông Sơn',
            value: 44.4,
            valueText: '44,4%',
            tone: 2
          },
          { key: 'b', label: 'Ủy ban nhân dân xã Đông Sơn', value: 48.4, valueText: '48,4%', tone: 2 },
          { key: 'c', label: 'Sở Khoa học và Công nghệ', value: 90.2, valueText: '90,2%' }
        ]}
      />
      <LineChart
        id="year"
        title="Hoàn thành trong năm"
        description="Tỷ lệ hoàn thành tăng từ 0 lên 70,6 phần trăm; năm trước cùng kỳ 58 phần trăm."
        xDomain={[0, 11]}
        xTicks={[
          { x: 0, label: 'Tháng 1' },
          { x: 5.5, label: 'Tháng 6' },
          { x: 11, label: 'Tháng 12' }
        ]}
        yMax={100}
        yTicks={[
          { y: 0, label: '0%' },
          { y: 50, label: '50%' },
          { y: 100, label: '100%' }
        ]}
        target={{ y: 80, label: 'Mục tiêu 80%' }}
        lines={[
          {
            key: 'now',
            label: 'Năm 2026',
            points: [0, 2, 6, 11, 19, 30, 36, 44, 58, 66, 70.6].map((y, x) => ({ x, y }))
          },
          {
            key: 'past',
            label: 'Năm 2025',
            tone: 2,
            points: [0, 1, 3, 6, 10, 17, 25, 33, 41, 50, 54, 58].map((y, x) => ({ x, y }))
          }
        ]}
      />
      <TreeTable
        id="tree"
        caption="Hoàn thành theo đơn vị, đến ngày 23/11/2026"
        nameHeader="Đơn vị"
        columns={columns}
        rows={rows}
        total={{ id: 'all', level: 1, label: 'Cộng', people: '1.985', done: '1.402', share: '70,6%' }}
      />
      <DataTable
        id="people"
        caption="Người đã hoàn thành"
        narrow="stack"
        rows={people}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', header: 'Họ tên', cell: (row) => <a href="#people">{row.name}</a> },
          { key: 'unit', header: 'Đơn vị', cell: (row) => row.unit },
          { key: 'on', header: 'Ngày', numeric: true, cell: (row) => row.on }
        ]}
      />
    </Section>
  )
}
