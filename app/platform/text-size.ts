/** Steps of the size of letters, remembered on the device. The first is the site's own. */
export const TEXT_SIZES = ['0', '1', '2', '3'] as const
export type TextSize = (typeof TEXT_SIZES)[number]

const KEPT_AS = 'text-size'

/**
 * Runs in the head before anything is painted, so that a page never shows in one size and jumps to another. It sets an
 * attribute alone; the stylesheet does the rest, because the content policy allows no inline style.
 */
export const TEXT_SIZE_SCRIPT = `try{var s=localStorage.getItem('${KEPT_AS}');if(/^[1-3]$/.test(s))document.documentElement.dataset.text=s}catch(e){}`

/** The size chosen on this device. */
export function readTextSize(): TextSize {
  const chosen = document.documentElement.dataset.text
  return TEXT_SIZES.find((size) => size === chosen) ?? '0'
}

/** Shows another size now and on later pages; a browser that keeps nothing shows it on this page alone. */
export function chooseTextSize(size: TextSize): void {
  document.documentElement.dataset.text = size
  try {
    localStorage.setItem(KEPT_AS, size)
  } catch {
    // A browser may refuse to keep anything.
  }
}
