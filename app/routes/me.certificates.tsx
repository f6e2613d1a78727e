import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { MyTabs } from '~/areas/learning/my-tabs'
import { translatorFor } from '~/platform/catalogues.server'
import { day } from '~/platform/days'
import { formatDay } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { ButtonLink } from '~/ui/button'
import { Card, Cards } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { describeMyCertificates } from '~/workflows/my-learning.server'

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'learn')
  const mine = (await describeMyCertificates(context)) ?? { hasAccount: false, certificates: [] }
  return { ...mine, pageTitle: translatorFor(context.language)('credentials.mine-title') }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? '' }]

export default function CertificatesPage() {
  const t = useTranslator()
  const { certificates, hasAccount } = useLoaderData<typeof loader>()
  return (
    <Page title={t('credentials.mine-title')} lead={t('credentials.mine-lead')}>
      <MyTabs current="certificates" />
      {!hasAccount && (
        <Notice>
          <p>{t('credentials.mine-device')}</p>
          <p>
            <a href="/sign-up">{t('credentials.mine-sign-up')}</a>
          </p>
        </Notice>
      )}
      {certificates.length === 0 ? (
        <Empty
          title={t('credentials.mine-empty-title')}
          action={<ButtonLink to="/me">{t('credentials.mine-empty-action')}</ButtonLink>}
        >
          <p>{t('credentials.mine-empty')}</p>
        </Empty>
      ) : (
        <Cards three={false}>
          {certificates.map((certificate) => (
            <li key={certificate.code}>
              <Card
                headingLevel={2}
                title={certificate.courseTitle}
                meta={`${t('credentials.field-finished')}: ${formatDay(day(certificate.finishedOn))}`}
              >
                <p className="small">{certificate.code}</p>
                <div className="actions">
                  <ButtonLink to={`/certificates/${certificate.code}.pdf`} reloadDocument icon="download">
                    {t('credentials.download')}
                  </ButtonLink>
                  <ButtonLink to={`/verify/${certificate.code}`} variant="secondary">
                    {t('credentials.see-check')}
                  </ButtonLink>
                </div>
              </Card>
            </li>
          ))}
        </Cards>
      )}
    </Page>
  )
}
