/** Title of a page that search engines leave out. The loader gives the title, because only it knows the language. */
export function pageMeta({ data }: { data: { pageTitle: string } | undefined }) {
  return [{ title: data?.pageTitle ?? '' }, { name: 'robots', content: 'noindex' }]
}
