import { authorise, type ViewerContext } from '~/areas/access/authorise.server'
import { grantRole } from '~/areas/access/grants.server'
import type { Role } from '~/areas/access/permissions'
import { type Account, createAccount } from '~/areas/accounts/accounts.server'
import { hashPassword } from '~/areas/accounts/passwords.server'
import { createPerson } from '~/areas/organisation/people.server'
import type { LoadContext } from '~/load-context'
import type { Actor, System } from '~/platform/context.server'
import { day } from '~/platform/days'
import type { UnitId } from '~/platform/ids'
import { buildContext } from './system'

export const TEST_PASSWORD = 'mùa lúa chín'

let hashed: Promise<string> | null = null

type AccountOptions = {
  fullName?: string
  email?: string | null
  phone?: string | null
  grants?: ReadonlyArray<{ role: Role; unitId: UnitId }>
}

/** A person with an account whose password is TEST_PASSWORD, and the roles asked for since 2026. */
export async function buildAccount(system: System, options: AccountOptions = {}): Promise<Account> {
  hashed ??= hashPassword(TEST_PASSWORD)
  const passwordHash = await hashed
  const at = system.now()
  return system.db.withTransaction(async (tx) => {
    const personId = await createPerson(tx, {
      fullName: options.fullName ?? 'Nguyễn Thị Hoa',
      origin: 'registered',
      at
    })
    for (const grant of options.grants ?? []) {
      await grantRole(tx, { personId, ...grant, validFrom: day('2026-01-01'), basis: 'test' })
    }
    const { email = null, phone = null } = options
    return createAccount(tx, { personId, codePrefix: 'QN', email, phone, passwordHash, language: 'vi', at })
  })
}

export function asActor(account: Account): Actor {
  return { kind: 'account', personId: account.personId, accountId: account.id }
}

/** The name and value of a Set-Cookie, as a browser sends it back. */
export function cookieOf(setCookie: string): string {
  return setCookie.split(';')[0] ?? ''
}

/** What a loader gets for a request by `actor`. */
export function buildLoad(system: System, actor: Actor = { kind: 'nobody' }): LoadContext {
  return {
    context: buildContext(system, actor),
    language: 'vi',
    images: true,
    nonce: null,
    prose: new Map(),
    clientAddress: 'test'
  }
}

/** The context of a request that passed the gate. */
export async function buildViewer(system: System, account: Account): Promise<ViewerContext> {
  return authorise(buildLoad(system, asActor(account)), new Request('http://localhost/'), 'account')
}
