import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { packWeek } from '~/workflows/broadcast-lesson.server'

/** Anyone: what a loudspeaker needs for a week, in one file. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const week = params.week ?? ''
  const pack = await packWeek(context, week)
  if (!pack) throw new Response(null, { status: 404 })
  return new Response(new Uint8Array(pack), {
    headers: {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="phat-thanh-${week}.zip"`,
      'Content-Length': String(pack.byteLength)
    }
  })
}
