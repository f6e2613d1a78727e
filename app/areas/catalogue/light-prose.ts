/** A figure as lessons are compiled to it: its file, its description and its caption, all escaped HTML. */
const FIGURE =
  /<figure><img src="\/media\/([\w.]+)"[^>]*? alt="([^"]*)"[^>]*\/>(<figcaption>[\s\S]*?<\/figcaption>)?<\/figure>/g

const SOURCE = /<img src="\/media\/([\w.]+)"/g

/** The files a page shows as pictures. */
export function picturesIn(html: string): string[] {
  return [...new Set([...html.matchAll(SOURCE)].map((match) => match[1] ?? ''))]
}

export type LightWords = {
  /** What stands in a picture's place; the description is escaped HTML. */
  describe: (description: string) => string
  /** The words of the link to the picture. */
  offer: (id: string) => string
}

/** Finished prose with every figure as words and a link to the picture: nothing is fetched until somebody asks for it. */
export function withoutPictures(html: string, { describe, offer }: LightWords): string {
  return html.replace(FIGURE, (_, id: string, alt: string, caption = '') => {
    const link = `<p><a class="button button--secondary" href="/media/${id}">${offer(id)}</a></p>`
    return `<figure class="figure--words"><p>${describe(alt)}</p>${link}${caption}</figure>`
  })
}
