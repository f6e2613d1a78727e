import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { describeBroadcast, printScript } from '~/workflows/broadcast-lesson.server'

/** Anyone: a lesson as it is read aloud, in Vietnamese. */
export async function loader({ context: load, request, params }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const address = { course: params.course ?? '', lesson: params.lesson ?? '' }
  const broadcast = await describeBroadcast(context, address, 'vi')
  if (!broadcast) throw new Response(null, { status: 404 })
  return new Response(printScript(broadcast), {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Disposition': `inline; filename="${address.lesson}-ban-doc.txt"`
    }
  })
}
