import { reportContent } from '~/areas/authoring/content-report.server'
import { renderCertificate } from '~/areas/credentials/certificate-pdf.server'
import { renderReportXlsx } from '~/areas/reporting/report-xlsx.server'

/** What a worker thread can do. Each task parses its input and returns bytes. */
export const tasks: Record<string, (input: unknown) => Promise<Uint8Array>> = {
  'content-report': reportContent,
  'certificate-pdf': renderCertificate,
  'report-xlsx': renderReportXlsx
}
