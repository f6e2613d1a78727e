let closeOpen: (() => void) | null = null

/**
 * Explains a word in a small box at the foot of the screen, where it covers nothing of the sentence even at 320 px. It
 * takes the focus; Escape or its button close it and give the focus back; going elsewhere closes it too.
 */
export function openTerm(link: HTMLAnchorElement, closeLabel: string): void {
  closeOpen?.()
  const meaning = document.getElementById(decodeURIComponent(link.hash.slice(1)))
  if (!meaning) return
  const note = document.createElement('div')
  note.className = 'term-note'
  note.lang = 'vi'
  note.tabIndex = -1
  note.setAttribute('role', 'dialog')
  note.setAttribute('aria-labelledby', 'term-note-text')
  const text = document.createElement('p')
  text.id = 'term-note-text'
  text.append(...[...meaning.childNodes].map((node) => node.cloneNode(true)))
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--secondary'
  button.lang = document.documentElement.lang
  button.textContent = closeLabel
  note.append(text, button)

  const close = (giveBack: boolean) => {
    document.removeEventListener('pointerdown', leave)
    note.remove()
    if (closeOpen === dismiss) closeOpen = null
    if (giveBack) link.focus()
  }
  const dismiss = () => close(false)
  const leave = (event: Event) => {
    if (event.target instanceof Node && !note.contains(event.target)) close(false)
  }
  button.addEventListener('click', () => close(true))
  note.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close(true)
  })
  note.addEventListener('focusout', (event) => {
    if (event.relatedTarget instanceof Node && !note.contains(event.relatedTarget)) close(false)
  })
  closeOpen = dismiss
  document.addEventListener('pointerdown', leave)
  // In `main`, right after the lesson: whoever tabs on goes on in the page.
  ;(document.querySelector('.lesson') ?? document.body).append(note)
  note.focus()
}
