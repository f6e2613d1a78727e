import type { getMDXComponent } from 'mdx-bundler/client'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { translatorFor } from '~/platform/catalogues.server'
import type { DeviceVariant } from './course'
import { DEVICES } from './device-variants'
import { type GlossaryTerm, termAnchor } from './glossary'

type Boxed = { title: string; children?: ReactNode }

function Callout({ tone, title, children }: Boxed & { tone: string }) {
  return (
    <div className={`callout callout--${tone}`} role="note">
      <p className="callout__title">{title}</p>
      {children}
    </div>
  )
}

function Story({ title, children }: Boxed) {
  return (
    <div className="story">
      <p className="story__title">{title}</p>
      {children}
    </div>
  )
}

/** Lessons are written in Vietnamese, and so is the name of their summary. */
function Summary({ children }: { children?: ReactNode }) {
  return (
    <div className="summary">
      <p className="summary__title">{translatorFor('vi')('catalogue.summary')}</p>
      {children}
    </div>
  )
}

type FigureProps = { src: string; width: string; height: string; alt: string; caption: string }

function Figure({ src, width, height, alt, caption }: FigureProps) {
  return (
    <figure>
      <img src={src} width={width} height={height} alt={alt} loading="lazy" />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

/** Steps for several devices: all of them, one under another; scripts show the boxes to choose by. */
function Variants({ name, devices, children }: { name: string; devices: string; children?: ReactNode }) {
  const t = translatorFor('vi')
  const each = DEVICES.filter((device) => devices.split(' ').includes(device))
  return (
    <div className={['variants', ...each.map((device) => `variants--${device}`)].join(' ')}>
      <div className="variants__choice" role="radiogroup" aria-label={t('catalogue.device-choice')}>
        {each.map((device) => (
          <label key={device} className="variants__device">
            <input type="radio" name={name} value={device} />
            <span>{t(`catalogue.device-${device}`)}</span>
          </label>
        ))}
      </div>
      {children}
    </div>
  )
}

function Variant({ device, children }: { device: DeviceVariant; children?: ReactNode }) {
  return (
    <div className={`variant variant--${device}`}>
      <p className="variant__title">{translatorFor('vi')(`catalogue.device-${device}`)}</p>
      {children}
    </div>
  )
}

function Term({ id, children }: { id: string; children?: ReactNode }) {
  return (
    <a className="term" href={`#${termAnchor(id)}`}>
      {children}
    </a>
  )
}

type FormulaProps = { spoken: string; display: 'block' | 'inline'; mathml: string }

/**
 * Seen is the formula, heard are its words. They are text: screen readers skip MathML they have no rules for, and some
 * report an error where `role="math"` is named by a label (nvaccess/nvda issues 17667 and 20727).
 */
function Formula({ spoken, display, mathml }: FormulaProps) {
  const Box = display === 'block' ? 'p' : 'span'
  return (
    <Box className="formula">
      <span className="visually-hidden">{spoken}</span>
      {createElement('math', { display, 'aria-hidden': true, dangerouslySetInnerHTML: { __html: mathml } })}
    </Box>
  )
}

/** The words a lesson explains, at its end: what its links lead to. */
export function renderTerms(terms: ReadonlyArray<GlossaryTerm>): string {
  const t = translatorFor('vi')
  return renderToStaticMarkup(
    <div className="terms">
      <h2>{t('catalogue.terms')}</h2>
      <ul>
        {terms.map(({ id, term, also, meaning }) => (
          <li key={id} id={termAnchor(id)}>
            <strong>{[term, ...also].join(', ')}</strong>: {meaning.vi}
          </li>
        ))}
      </ul>
      <p>
        <a href="/glossary">{t('catalogue.terms-all')}</a>
      </p>
    </div>
  )
}

function Mount({ mount }: { mount: string }) {
  return <hr data-mount={mount} />
}

/** Renders a compiled lesson once, parted where the page mounts activities and checks: one more part than mounts. */
export function renderLesson(Content: ReturnType<typeof getMDXComponent>): string[] {
  const boxes = { Variants, Variant, Callout, Story, Summary, Figure }
  const components = { ...boxes, Term, Formula, Activity: Mount, Check: Mount }
  const html = renderToStaticMarkup(createElement(Content, { components }))
  return html.split(/<hr data-mount="\d+"\/>/).map((part) => part.trim())
}
