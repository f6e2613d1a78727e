import type { ViewerContext } from '~/areas/access/authorise.server'
import { translatorFor } from '~/platform/catalogues.server'
import { viewCohort } from './cohort-report.server'
import { loadReport, looseRows, viewReport } from './programme-report.server'
import { cohortSheetOf, type ReportSheet, sheetOf } from './report-file'
import type { ReportQuery } from './report-query'
import { listRows } from './report-rows'

/** The whole tree of what the viewer sees (or of the unit asked for) as a sheet; null as `loadReport` says. */
export async function exportReport(
  context: ViewerContext,
  slug: string,
  query: ReportQuery
): Promise<ReportSheet | null> {
  const [view, loaded] = await Promise.all([viewReport(context, slug, query), loadReport(context, slug, query)])
  if (!view || !loaded) return null
  const { report, focus } = loaded
  const roots = focus === null ? report.roots : [focus]
  const isWhole = focus === null || report.roots.includes(focus)
  const rows = [...listRows({ ...report, roots }, 'all'), ...(isWhole ? looseRows(report) : [])]
  const total = isWhole ? report.total : view.counts
  return sheetOf(translatorFor(context.language), { ...view, total }, rows, context.env.demo)
}

/** The report of a cohort as a sheet; null when there is no such cohort. */
export async function exportCohort(
  context: ViewerContext,
  slug: string,
  query: ReportQuery
): Promise<ReportSheet | null> {
  const view = await viewCohort(context, slug, query)
  return view && cohortSheetOf(translatorFor(context.language), view, context.env.demo)
}
