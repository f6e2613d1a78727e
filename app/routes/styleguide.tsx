import '../ui/styles/staff.css'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { Styleguide } from '~/ui/styleguide'

export const handle = { frame: 'own' }

/** Everyone, in development only. */
export async function loader({ context: load, request }: LoaderFunctionArgs) {
  const { env } = await authorise(load, request, 'public')
  if (env.nodeEnv !== 'development') throw new Response(null, { status: 404 })
  return null
}

export default function StyleguidePage() {
  return <Styleguide />
}
