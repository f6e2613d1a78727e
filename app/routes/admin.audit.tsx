import '~/ui/styles/staff.css'
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { authorise } from '~/areas/access/authorise.server'
import { pageMeta } from '~/areas/accounts/page-meta'
import { actionLabels } from '~/areas/audit/action-labels'
import { verifyChain } from '~/areas/audit/seal.server'
import { translatorFor } from '~/platform/catalogues.server'
import { formatCount, formatInstant } from '~/platform/format'
import { useTranslator } from '~/platform/i18n-context'
import { DataTable } from '~/ui/data-table'
import { Empty } from '~/ui/empty'
import { Notice } from '~/ui/notice'
import { Page } from '~/ui/page'
import { Pagination } from '~/ui/pagination'
import { readAudit } from '~/workflows/read-audit.server'

const PAGE = 50

export async function loader({ request, context: load }: LoaderFunctionArgs) {
  const context = await authorise(load, request, 'audit:read')
  const before = new URL(request.url).searchParams.get('before')
  const [{ entries, next }, verdict] = await Promise.all([
    readAudit(context.db.read, { before, limit: PAGE }),
    verifyChain(context.db.read)
  ])
  return { pageTitle: translatorFor(context.language)('accounts.audit'), entries, next, before, verdict }
}

export const meta: MetaFunction<typeof loader> = pageMeta

export default function AuditPage() {
  const t = useTranslator()
  const { entries, next, before } = useLoaderData<typeof loader>()
  return (
    <Page title={t('accounts.audit')} lead={t('accounts.audit-lead')}>
      <ChainNotice />
      <DataTable
        id="audit"
        caption={t('accounts.audit-caption')}
        narrow="stack"
        rows={entries}
        rowKey={(entry) => entry.id}
        empty={<Empty title={t('accounts.audit-empty')} />}
        columns={[
          { key: 'at', header: t('accounts.audit-at'), cell: (entry) => formatInstant(entry.at, t.language) },
          {
            key: 'actor',
            header: t('accounts.audit-actor'),
            cell: (entry) => entry.actorName ?? t('accounts.audit-system')
          },
          {
            key: 'action',
            header: t('accounts.audit-action'),
            cell: ({ action }) => {
              const label = actionLabels[action]
              return label ? t(label) : action
            }
          },
          {
            key: 'subject',
            header: t('accounts.audit-subject'),
            cell: (entry) => `${entry.subjectKind} ${entry.subjectId}`
          },
          { key: 'fields', header: t('accounts.audit-fields'), cell: (entry) => entry.changedFields.join(', ') },
          {
            key: 'seal',
            header: t('accounts.audit-seal'),
            numeric: true,
            cell: (entry) =>
              entry.position === null ? t('accounts.audit-unsealed') : formatCount(entry.position, t.language)
          }
        ]}
      />
      <Pagination
        label={t('accounts.audit-pages')}
        previous={before ? { to: '/admin/audit', label: t('accounts.audit-newest') } : undefined}
        next={next ? { to: `/admin/audit?before=${next}`, label: t('accounts.audit-older') } : undefined}
      />
    </Page>
  )
}

function ChainNotice() {
  const t = useTranslator()
  const { verdict } = useLoaderData<typeof loader>()
  const seals = formatCount(verdict.seals, t.language)
  if (!verdict.whole) {
    return (
      <Notice tone="careful" title={t('accounts.chain-broken')}>
        <p>{t('accounts.chain-broken-at', { position: formatCount(verdict.brokenAt, t.language) })}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="done" title={t('accounts.chain-whole', { seals })}>
      {verdict.head && <p className="small">{t('accounts.chain-head', { head: verdict.head.slice(0, 16) })}</p>}
    </Notice>
  )
}
