import { useLocation, useRouteLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslator } from '~/platform/i18n-context'
import { SiteShell } from '~/ui/shell'
import type { Site } from '~/workflows/describe-site.server'

/** The shell filled with this site's name, places to go, and who is here. */
export function SiteFrame({ children }: { children: ReactNode }) {
  const t = useTranslator()
  const site = useRouteLoaderData<Site>('root')
  const { pathname } = useLocation()
  const other = t.language === 'vi' ? 'en' : 'vi'
  const places = site?.places ?? []
  return (
    <SiteShell
      skipLabel={t('ui.skip')}
      siteName={site?.school ?? ''}
      mark={<img src="/favicon.svg" alt="" width="40" height="40" />}
      navLabel={t('ui.nav')}
      nav={places.map((place) => ({
        to: place.to,
        label: t(place.label),
        current: pathname === place.to || pathname.startsWith(`${place.to}/`),
        reloadDocument: true
      }))}
      language={{ label: t('ui.other-language'), href: `${pathname}?lang=${other}`, lang: other }}
      account={<AccountSlot site={site} />}
      demoBanner={site?.demo ? t('ui.demo-banner') : undefined}
      footer={<Footer site={site} />}
    >
      {children}
    </SiteShell>
  )
}

function AccountSlot({ site }: { site: Site | undefined }) {
  const t = useTranslator()
  if (!site || site.viewer === 'unknown')
    return (
      <a className="tool-link" href="/me">
        {t('ui.my-learning')}
      </a>
    )
  if (site.viewer === null)
    return (
      <a className="tool-link" href="/sign-in">
        {t('ui.sign-in')}
      </a>
    )
  return (
    <a className="tool-link" href="/me/settings">
      {site.viewer.name}
    </a>
  )
}

function Footer({ site }: { site: Site | undefined }) {
  const t = useTranslator()
  return (
    <>
      <p>{site?.issuer}</p>
      <ul className="footer-links">
        {site?.hotlines.map((hotline) => (
          <li key={hotline.number}>
            <a href={`tel:${hotline.number}`}>{hotline.label}</a>
          </li>
        ))}
        <li>
          <a href="/verify">{t('ui.verify')}</a>
        </li>
        <li>
          <a href="/practice">{t('ui.practice')}</a>
        </li>
        <li>
          <a href="/glossary">{t('ui.glossary')}</a>
        </li>
        <li>
          <a href="/loudspeaker">{t('ui.loudspeaker')}</a>
        </li>
        <li>
          <a href="/device">{t('ui.change-learner')}</a>
        </li>
        <li>
          <a href="/join">{t('ui.join-class')}</a>
        </li>
      </ul>
    </>
  )
}
