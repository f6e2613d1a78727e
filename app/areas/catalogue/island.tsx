import { type ComponentType, useEffect, useRef, useState } from 'react'
import { Prose } from '~/platform/prose'
import { whenNear } from '~/platform/when-near'

type IslandProps<Props> = {
  /** The id of the finished HTML that stands here without scripts. */
  id: string
  load: () => Promise<ComponentType<Props>>
  props: Props
}

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
    return whenNear(element, () => {
      fetchComponent.current().then(
        (Component) => setLoaded({ Component }),
        () => undefined
      )
    })
  }, [])
  if (loaded) return <loaded.Component {...props} />
  return (
    <div ref={place}>
      <Prose id={id} className={null} />
    </div>
  )
}
