import type { ViewerContext } from '~/areas/access/authorise.server'
import { toCsv } from './csv'
import type { ReportSheet } from './report-file'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sheet as a CSV file to keep. */
export function sendCsv(sheet: ReportSheet, name: string): Response {
  const rows = [...sheet.notes.map((note) => [note]), sheet.header, ...sheet.rows]
  return new Response(toCsv(rows), { headers: headersOf('text/csv; charset=utf-8', `${name}.csv`) })
}

/** A sheet as a spreadsheet to keep, made off the request thread. */
export async function sendXlsx(context: ViewerContext, sheet: ReportSheet, name: string): Promise<Response> {
  const bytes = new Uint8Array(await context.workers.run('report-xlsx', sheet))
  return new Response(bytes, { headers: headersOf(XLSX, `${name}.xlsx`) })
}

function headersOf(type: string, file: string) {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${file}"`,
    'cache-control': 'private, no-store'
  }
}
