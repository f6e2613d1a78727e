import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Prose } from '~/platform/prose'

type IslandProps<Props> = {
  /** The id of the finished HTML that stands here without scripts. */
  id: string
  load: () => Promise<ComponentType<Props>>
  props: Props
}

/** How far below the screen a component is fetched, so that it is there when the reader arrives. */
const AHEAD = '400px'

/**
 * A component that is fetched when its place comes near the screen. Until then, and wherever the script does not come,
 * its place holds the server's finished HTML.
 */
export function Island<Props extends object>({ id, load, props }: IslandProps<Props>) {
  const place = useRef<HTMLDivElement>(null)
  const [loaded, setLoaded] = useState<{ Component: ComponentType<Props> } | null>(null)
  const fetchComponent = useRef(load)
  useEffect(() => {
    const element = place.current
    if (!element) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return
        observer.disconnect()
        fetchComponent.current().then(
          (Component) => setLoaded({ Component }),
          () => undefined
        )
      },
      { rootMargin: AHEAD }
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  if (loaded) return <loaded.Component {...props} />
  return (
    <div ref={place}>
      <Prose id={id} className={null} />
    </div>
  )
}
