import type { ActionFunctionArgs } from '@remix-run/node'
import { authorise } from '~/areas/access/authorise.server'
import { answerRefusal } from '~/platform/domain-error'
import { printPlan } from '~/workflows/write-plan.server'

/** Anyone: the plan that stands in the form, as a Word file. Nothing is kept. */
export async function action({ context: load, request, params }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'public')
  const id = params.activity ?? ''
  const file = await printPlan(context, id, await request.formData()).catch(answerRefusal)
  return new Response(new Uint8Array(file), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'Content-Disposition': `attachment; filename="${id.replace(/[^a-z0-9-]/g, '')}.docx"`,
      'Content-Length': String(file.byteLength)
    }
  })
}
