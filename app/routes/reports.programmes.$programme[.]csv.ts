import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { sendCsv } from '~/areas/reporting/report-download.server'
import { exportReport } from '~/areas/reporting/report-export.server'
import { readReportQuery } from '~/areas/reporting/report-query'

export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'report:read')
  const sheet = await exportReport(context, params.programme ?? '', readReportQuery(new URL(request.url)))
  if (!sheet) throw new Response(null, { status: 404 })
  return sendCsv(sheet, params.programme ?? '')
}
