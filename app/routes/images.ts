import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { ownPath } from '~/areas/accounts/own-path'
import { imagesCookie } from '~/platform/images-choice'

/** Anyone: pictures or none, remembered on this device, then back to where the choice was made. */
export async function action({ context: load, request }: ActionFunctionArgs) {
  await authorise(load, request, 'public')
  const form = await request.formData()
  const next = form.get('next')
  const choice = form.get('images') === 'off' ? 'off' : 'on'
  return redirect(ownPath(typeof next === 'string' ? next : null, '/courses'), {
    status: 303,
    headers: { 'Set-Cookie': imagesCookie(choice) }
  })
}
