/** The events that make React hydrate at once what they fall on. */
const URGENT = [
  ...['mousedown', 'mouseup', 'touchstart', 'touchend', 'touchcancel', 'pointerdown', 'pointerup', 'pointercancel'],
  ...['click', 'auxclick', 'dblclick', 'contextmenu', 'dragstart', 'dragend', 'drop', 'keydown', 'keypress', 'keyup'],
  ...['input', 'textInput', 'change', 'submit', 'reset', 'compositionstart', 'compositionend', 'copy', 'cut', 'paste']
]

/**
 * Until `isReady`, the page answers urgent events as it does without scripts: links, forms and choices work, and React
 * hears nothing. A root that waits for its data as it hydrates cannot be hurried (React's error 345). Answers how to end it.
 */
export function keepFromReact(isReady: () => boolean): () => void {
  const hold = (event: Event) => {
    if (!isReady()) event.stopImmediatePropagation()
  }
  for (const name of URGENT) addEventListener(name, hold, true)
  return () => {
    for (const name of URGENT) removeEventListener(name, hold, true)
  }
}
