import { redirect } from '@remix-run/node'
import type { LoadContext } from '~/load-context'
import type { Context } from '~/platform/context.server'
import type { Language } from '~/platform/i18n'
import type { AccountId, PersonId, UnitId } from '~/platform/ids'
import { findGrants } from './grants.server'
import { type Grant, isAllowed, type Permission, type StaffPermission, unitsWith } from './permissions'

export type { Permission } from './permissions'

export type Viewer = Readonly<{ personId: PersonId; accountId: AccountId; grants: ReadonlyArray<Grant> }>

/** A request that passed the gate: who asks, in which language, with which roles today. */
export type ViewerContext = Context & Readonly<{ viewer: Viewer | null; language: Language }>

/**
 * The one gate, asked first by every loader and action. Returns the context with the viewer, or throws: a redirect to
 * `/sign-in?next=…` for nobody, a 403 Response for somebody without the permission. Deny by default.
 */
export async function authorise(load: LoadContext, request: Request, permission: Permission): Promise<ViewerContext> {
  const viewer = await findViewer(load.context)
  if (isAllowed(viewer, permission)) return { ...load.context, viewer, language: load.language }
  if (viewer === null) throw redirect(`/sign-in?next=${encodeURIComponent(pathOf(request))}`)
  throw new Response(null, { status: 403 })
}

/** The units whose subtrees this viewer may see; empty when the viewer does not hold the permission. */
export function scopeUnits(context: ViewerContext, permission: StaffPermission): UnitId[] {
  return context.viewer ? unitsWith(context.viewer.grants, permission) : []
}

/** The signed-in account with its roles today; null for a device profile and for nobody. */
export async function findViewer(context: Context): Promise<Viewer | null> {
  const { actor } = context
  if (actor.kind !== 'account') return null
  const grants = await findGrants(context.db.read, actor.personId, context.today)
  return { personId: actor.personId, accountId: actor.accountId, grants }
}

/** Where to come back to: the page asked for, or the page whose form was sent. */
function pathOf(request: Request): string {
  const referrer = request.headers.get('referer')
  const asked = request.method === 'GET' || !referrer ? request.url : referrer
  const { pathname, search } = new URL(asked)
  return pathname + search
}
