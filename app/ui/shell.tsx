import { Link, type LinkProps } from '@remix-run/react'
import type { ReactNode } from 'react'

export type NavItem = Pick<LinkProps, 'to' | 'reloadDocument'> & { label: string; current?: boolean }

type SiteShellProps = {
  skipLabel: string
  siteName: string
  tagline?: string
  /** A drawing or logo, 40 px, without a name of its own. */
  mark?: ReactNode
  homeTo?: string
  navLabel: string
  nav: ReadonlyArray<NavItem>
  /** The link to this page in the other language, named in that language. */
  language?: { label: string; href: string; lang: string }
  /** Sign-in link or account menu. */
  account?: ReactNode
  /** The sentence printed on every page of a demo installation. */
  demoBanner?: ReactNode
  footer: ReactNode
  children: ReactNode
}

/** The frame of every page: skip link, header, `main#main`, footer. */
export function SiteShell({ skipLabel, demoBanner, footer, children, ...header }: SiteShellProps) {
  return (
    <div className="site">
      <div>
        <a className="skip-link" href="#main">
          {skipLabel}
        </a>
        {demoBanner && (
          <aside className="demo-banner">
            <div className="page-width">{demoBanner}</div>
          </aside>
        )}
        <SiteHeader {...header} />
      </div>
      <main className="site-main" id="main" tabIndex={-1}>
        <div className="page-width">{children}</div>
      </main>
      <footer className="site-footer">
        <div className="page-width">{footer}</div>
      </footer>
    </div>
  )
}

type SiteHeaderProps = Omit<SiteShellProps, 'skipLabel' | 'demoBanner' | 'footer' | 'children'>

function SiteHeader({ siteName, tagline, mark, homeTo = '/', navLabel, nav, language, account }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="page-width">
        <div className="site-header__row">
          <Link className="site-name" to={homeTo}>
            {mark && <span className="site-name__mark">{mark}</span>}
            <span>
              {siteName}
              {tagline && <span className="site-name__tagline">{tagline}</span>}
            </span>
          </Link>
          <div className="site-header__tools">
            {language && (
              <a className="tool-link" href={language.href} lang={language.lang} hrefLang={language.lang}>
                {language.label}
              </a>
            )}
            {account}
          </div>
        </div>
        <nav className="site-nav" aria-label={navLabel}>
          <ul className="site-nav__list">
            {nav.map((item) => (
              <li key={item.label}>
                <Link
                  className="site-nav__link"
                  to={item.to}
                  reloadDocument={item.reloadDocument}
                  aria-current={item.current ? 'page' : undefined}
                >
                  {item.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  )
}
