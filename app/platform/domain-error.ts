/** A rule said no. `code` names the message `error.<code>` in the catalogues; `values` fill its blanks. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly values: Record<string, string | number> = {},
    readonly status: number = 400
  ) {
    super(code)
    this.name = 'DomainError'
  }
}

/** Recognised by name, because the server and the pages are bundled apart and hold two copies of the class. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError'
}

/** For a page that has no form to mend: a rule's no becomes the polite page of its status; anything else is a fault. */
export function answerRefusal(error: unknown): never {
  throw isDomainError(error) ? new Response(null, { status: error.status }) : error
}
