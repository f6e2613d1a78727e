import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { printCertificate } from '~/workflows/verify-certificate.server'

/** Whoever holds the code may print the paper again: it says nothing the code's page does not say. */
export async function loader({ request, params, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const pdf = await printCertificate(context, params.code ?? '')
  if (!pdf) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="giay-chung-nhan.pdf"',
      'Content-Length': String(pdf.byteLength),
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex'
    }
  })
}
