import writeXlsxFile from 'write-excel-file/node'
import { z } from 'zod'

const Sheet = z.object({
  title: z.string(),
  notes: z.array(z.string()),
  header: z.array(z.string()),
  rows: z.array(z.array(z.union([z.string(), z.number()])))
})

const NAME_WIDTH = 46
const FIGURE_WIDTH = 13

/** The worker task `report-xlsx`: a sheet with notes above, a bold header, real numbers, and texts that are no formulas. */
export async function renderReportXlsx(input: unknown): Promise<Uint8Array> {
  const { notes, header, rows } = Sheet.parse(input)
  const data = [
    ...notes.map((note, index) => [{ value: note, fontWeight: index === 0 ? ('bold' as const) : undefined }]),
    [],
    header.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
    ...rows.map((row) =>
      row.map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String }))
    )
  ]
  const columns = header.map((_, index) => ({ width: index === 1 ? NAME_WIDTH : FIGURE_WIDTH }))
  return writeXlsxFile(data, { columns, sheet: 'Biểu 01' }).toBuffer()
}
