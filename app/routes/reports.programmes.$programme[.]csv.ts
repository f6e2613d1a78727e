import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { toCsv } from '~/areas/reporting/csv'
import { exportReport } from '~/areas/reporting/report-export.server'
import { readReportQuery } from '~/areas/reporting/report-query'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const sheet = await exportReport(context, params.programme ?? '', readReportQuery(new URL(request.url)))
  if (!sheet) throw new Response(null, { status: 404 })
  return new Response(toCsv([...sheet.notes.map((note) => [note]), sheet.header, ...sheet.rows]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${params.programme}.csv"`,
      'cache-control': 'private, no-store'
    }
  })
}
