import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { exportReport } from '~/areas/reporting/report-export.server'
import { readReportQuery } from '~/areas/reporting/report-query'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const sheet = await exportReport(context, params.programme ?? '', readReportQuery(new URL(request.url)))
  if (!sheet) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(await context.workers.run('report-xlsx', sheet)), {
    headers: {
      'content-type': XLSX,
      'content-disposition': `attachment; filename="${params.programme}.xlsx"`,
      'cache-control': 'private, no-store'
    }
  })
}
