import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { translatorFor } from '~/platform/catalogues.server'
import { withoutZeroBytes } from '~/platform/html-stream.server'
import { TranslatorProvider } from '~/platform/i18n-context'
import { NonceProvider } from '~/platform/nonce'
import { ProseProvider } from '~/platform/prose'

const ABORT_AFTER_MS = 6000

/** Stored documents wait for everything, so that their bytes are whole; other pages stream to people. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  load: AppLoadContext
) {
  const wholeFirst = load.nonce === null || isbot(request.headers.get('user-agent') ?? '')
  let answered = status
  return new Promise<Response>((resolve, reject) => {
    const page = (
      <NonceProvider value={load.nonce ?? undefined}>
        <TranslatorProvider value={translatorFor(load.language)}>
          <ProseProvider value={load.prose}>
            <RemixServer context={remix} url={request.url} abortDelay={5000} nonce={load.nonce ?? undefined} />
          </ProseProvider>
        </TranslatorProvider>
      </NonceProvider>
    )
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce: load.nonce ?? undefined,
      [wholeFirst ? 'onAllReady' : 'onShellReady']() {
        const body = withoutZeroBytes()
        headers.set('Content-Type', 'text/html; charset=utf-8')
        resolve(new Response(createReadableStreamFromReadable(body), { status: answered, headers }))
        pipe(body)
      },
      onShellError: reject,
      onError(error: unknown) {
        answered = 500
        load.context.log.error({ err: error, requestId: load.context.requestId }, 'a page failed to render')
      }
    })
    setTimeout(abort, ABORT_AFTER_MS).unref()
  })
}

/** Errors a loader or action did not expect. A wrong address is not one of them. */
export function handleError(error: unknown, { request, context: load }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted) return
  if (error instanceof Error && /^No route matches/.test(error.message)) return
  load.context.log.error(
    { err: error, requestId: load.context.requestId, path: new URL(request.url).pathname },
    'a request failed'
  )
}
