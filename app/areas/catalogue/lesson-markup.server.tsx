import type { getMDXComponent } from 'mdx-bundler/client'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { translatorFor } from '~/platform/catalogues.server'

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

function Mount({ mount }: { mount: string }) {
  return <hr data-mount={mount} />
}

/** What belongs to an activity's data and is printed by its component. */
function Nothing() {
  return null
}

export type RenderedLesson = {
  /** HTML between the mounts: always one more than there are mounts. */
  prose: string[]
  /** The finished text of each scene, by mount and scene id. */
  scenes: Map<string, string>
}

export function sceneKey(mount: number | string, scene: string): string {
  return `${mount} ${scene}`
}

/** Renders a compiled lesson once, parted where the page mounts activities and checks. */
export function renderLesson(Content: ReturnType<typeof getMDXComponent>): RenderedLesson {
  const scenes = new Map<string, string>()
  const Scene = ({ mount, id, children }: { mount: string; id: string; children?: ReactNode }) => {
    scenes.set(sceneKey(mount, id), renderToStaticMarkup(createElement(Fragment, null, children)).trim())
    return null
  }
  const Scenario = ({ mount, children }: { mount: string; children?: ReactNode }) => (
    <>
      <Mount mount={mount} />
      {children}
    </>
  )
  const own = { Group: Nothing, Card: Nothing, Choice: Nothing }
  const components = { ...own, Callout, Story, Summary, Figure, Sort: Mount, Check: Mount, Scenario, Scene }
  const html = renderToStaticMarkup(createElement(Content, { components }))
  return { prose: html.split(/<hr data-mount="\d+"\/>/).map((part) => part.trim()), scenes }
}
