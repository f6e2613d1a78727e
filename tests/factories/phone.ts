/** A browser on a phone: keeps its cookies, follows nothing by itself, sends forms as a page without scripts does. */
export function buildPhone(site: string) {
  const cookies = new Map<string, string>()

  async function send(path: string, form?: Record<string, string>, held = header()): Promise<Response> {
    const body = form && new URLSearchParams(form)
    const answer = await fetch(site + path, {
      method: form ? 'POST' : 'GET',
      body,
      headers: { cookie: held },
      redirect: 'manual'
    })
    for (const line of answer.headers.getSetCookie()) keep(line)
    return answer
  }

  function keep(line: string) {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }

  function header() {
    return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  return {
    header,
    keep,
    get: async (path: string) => (await send(path)).text(),
    /** The status of what stands at an address. */
    async look(path: string): Promise<number> {
      const answer = await send(path)
      await answer.arrayBuffer()
      return answer.status
    },
    /** Sends what a page's scripts send; the status of the answer. */
    async postJson(path: string, body: unknown): Promise<number> {
      const headers = { cookie: header(), 'content-type': 'application/json' }
      const answer = await fetch(site + path, { method: 'POST', body: JSON.stringify(body), headers })
      await answer.arrayBuffer()
      return answer.status
    },
    /** Sends a form; the address it leads to, or the status when it stays. */
    async post(path: string, form: Record<string, string>): Promise<string> {
      const answer = await send(path, form)
      await answer.arrayBuffer()
      return answer.headers.get('location') ?? String(answer.status)
    }
  }
}

/** The form fields of a picture PIN. */
export function pinForm(pictures: ReadonlyArray<string>): Record<string, string> {
  return Object.fromEntries(pictures.map((picture, index) => [`pin-${index + 1}`, picture]))
}
