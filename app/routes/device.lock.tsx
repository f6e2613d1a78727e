import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { deviceCookie, readDevice } from '~/areas/accounts/device-cookie.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  await authorise(load, request, 'learn')
  return redirect('/device')
}

/** Nobody learns on this device until someone is chosen. */
export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const device = await readDevice(context, request.headers.get('cookie'))
  if (!device) return redirect('/device')
  const cookie = await deviceCookie(context, { ...device, activeProfileId: null })
  return redirect('/device', { headers: { 'Set-Cookie': cookie } })
}
