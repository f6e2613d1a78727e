import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { type Fault, parseForm, typedValues } from '~/areas/accounts/account-forms'
import { isClassOpen } from '~/areas/accounts/assisted-class'
import { ClassList, OpenClassForm } from '~/areas/accounts/assisted-class-parts'
import { listOwnClasses } from '~/areas/accounts/assisted-classes.server'
import { ClassForm } from '~/areas/accounts/class-form'
import { pageMeta } from '~/areas/accounts/page-meta'
import { translatorFor } from '~/platform/catalogues.server'
import { isDomainError } from '~/platform/domain-error'
import { formatInstant } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { asId } from '~/platform/ids'
import { Page, Section } from '~/ui/page'
import { listClassUnits, openAssistedClass } from '~/workflows/assist-class.server'

const MOST_CLASSES = 30

/** A helper's own classes, open and past. */
export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'class:assist')
  const classes = context.viewer ? await listOwnClasses(context.db.read, context.viewer.personId, MOST_CLASSES) : []
  return {
    pageTitle: translatorFor(context.language)('together.assist'),
    units: await listClassUnits(context),
    classes: classes.map((one) => ({
      id: one.id,
      title: one.title,
      code: one.code,
      isOpen: isClassOpen(one, context.now()),
      opened: formatInstant(one.openedAt, context.language),
      closes: formatInstant(one.closesAt, context.language)
    }))
  }
}

export async function action({ request, context: load }: ActionFunctionArgs) {
  const context = await authorise(load, request, 'class:assist')
  const form = await request.formData()
  const refuse = (faults: Fault[], status: number) =>
    data({ faults, values: typedValues(form, ['title', 'hours', 'unit']) }, { status })
  const parsed = parseForm(ClassForm, form)
  if (!parsed.value) return refuse(parsed.faults, 400)
  const { title, hours, unit } = parsed.value
  try {
    const opened = await openAssistedClass(context, { title, hours, unitId: asId(unit) })
    return redirect(`/assist/${opened.id}`)
  } catch (error) {
    if (isDomainError(error)) return refuse([{ field: 'unit', code: error.code }], 400)
    throw error
  }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function AssistPage() {
  const t = useTranslator()
  const { units, classes } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <Page title={t('together.assist')} lead={t('together.assist-lead')} width="text">
      <Section id="open" title={t('together.assist-open')}>
        <OpenClassForm units={units} faults={answer?.faults} values={answer?.values} />
      </Section>
      <Section id="mine" title={t('together.assist-mine')}>
        <ClassList classes={classes} />
      </Section>
    </Page>
  )
}
