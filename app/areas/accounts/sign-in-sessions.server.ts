import { and, eq, lte, ne, sql } from 'drizzle-orm'
import { type Adapter, Lucia } from 'lucia'
import { prepared } from '#db/dialect/prepared'
import { accounts, signInSessions } from '#db/schema/accounts'
import type { Reader, System } from '~/platform/context.server'
import { cookieValue } from '~/platform/cookies'
import type { AccountId, PersonId } from '~/platform/ids'
import { sha256 } from './hashes.server'
import { isSecure, sessionCookieName } from './session-cookie'
import { sessionExpiry } from './sign-in-session'

declare module 'lucia' {
  interface Register {
    UserId: AccountId
  }
}

/** The cookie outlives each renewal: the server's own date ends the session. */
function lucia(system: System): Lucia {
  return new Lucia(sessionAdapter(system), {
    sessionCookie: {
      name: sessionCookieName(system.env.publicUrl),
      expires: false,
      attributes: { secure: isSecure(system.env.publicUrl), sameSite: 'lax', path: '/' }
    }
  })
}

/** Lucia over our own database handle: ids are hashed at rest and the school's clock dates them. */
function sessionAdapter({ db, now }: System): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const found = await findSession(db.read, sessionId)
      if (!found) return [null, null]
      const session = { id: sessionId, userId: found.accountId, expiresAt: found.expiresAt, attributes: {} }
      return [session, { id: found.accountId, attributes: {} }]
    },
    async getUserSessions(accountId) {
      const rows = await db.read
        .select({ id: signInSessions.idHash, userId: signInSessions.accountId, expiresAt: signInSessions.expiresAt })
        .from(signInSessions)
        .where(eq(signInSessions.accountId, accountId))
      return rows.map((row) => ({ ...row, attributes: {} }))
    },
    async setSession(session) {
      const row = { idHash: sha256(session.id), accountId: session.userId, expiresAt: sessionExpiry(now()) }
      await db.withTransaction((tx) => tx.insert(signInSessions).values(row))
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await db.withTransaction((tx) =>
        tx
          .update(signInSessions)
          .set({ expiresAt })
          .where(eq(signInSessions.idHash, sha256(sessionId)))
      )
    },
    async deleteSession(sessionId) {
      await db.withTransaction((tx) => tx.delete(signInSessions).where(eq(signInSessions.idHash, sha256(sessionId))))
    },
    async deleteUserSessions(accountId) {
      await db.withTransaction((tx) => tx.delete(signInSessions).where(eq(signInSessions.accountId, accountId)))
    },
    async deleteExpiredSessions() {
      await db.withTransaction((tx) => tx.delete(signInSessions).where(lte(signInSessions.expiresAt, now())))
    }
  }
}

export type FoundSession = { accountId: AccountId; personId: PersonId; expiresAt: Date }

/** The session of a cookie's id, ended or not; null when unknown or its account is disabled. */
export async function findSession(db: Reader, sessionId: string): Promise<FoundSession | null> {
  const statement = prepared(db, 'session_by_id', (handle, name) =>
    handle
      .select({
        accountId: signInSessions.accountId,
        personId: accounts.personId,
        expiresAt: signInSessions.expiresAt,
        disabledAt: accounts.disabledAt
      })
      .from(signInSessions)
      .innerJoin(accounts, eq(accounts.id, signInSessions.accountId))
      .where(eq(signInSessions.idHash, sql.placeholder('idHash')))
      .prepare(name)
  )
  const [row] = await statement.execute({ idHash: sha256(sessionId) })
  return row && row.disabledAt === null ? row : null
}

/** The id in this site's session cookie, or null. */
export function readSessionId(system: System, cookies: string | null | undefined): string | null {
  return cookieValue(cookies, sessionCookieName(system.env.publicUrl))
}

/** Opens a sign-in session and returns the Set-Cookie that carries it. */
export async function openSession(system: System, accountId: AccountId): Promise<string> {
  const sessions = lucia(system)
  const session = await sessions.createSession(accountId, {})
  return sessions.createSessionCookie(session.id).serialize()
}

/** Lets a session live on from now. */
export async function renewSession(system: System, sessionId: string): Promise<void> {
  await sessionAdapter(system).updateSessionExpiration(sessionId, sessionExpiry(system.now()))
}

/** Ends the session of these cookies, if any, and returns the Set-Cookie that forgets it. */
export async function closeSession(system: System, cookies: string | null): Promise<string> {
  const sessions = lucia(system)
  const sessionId = readSessionId(system, cookies)
  if (sessionId) await sessions.invalidateSession(sessionId)
  return sessions.createBlankSessionCookie().serialize()
}

/** Ends every session of the account except the one of these cookies. Joins the open transaction. */
export async function closeOtherSessions(system: System, accountId: AccountId, cookies: string | null): Promise<void> {
  const kept = readSessionId(system, cookies)
  const others = kept
    ? and(eq(signInSessions.accountId, accountId), ne(signInSessions.idHash, sha256(kept)))
    : eq(signInSessions.accountId, accountId)
  await system.db.withTransaction((tx) => tx.delete(signInSessions).where(others))
}

/** Ends every session of the account, everywhere. Joins the open transaction. */
export async function closeAllSessions(system: System, accountId: AccountId): Promise<void> {
  await lucia(system).invalidateUserSessions(accountId)
}

/** Forgets sessions that have ended. */
export async function deleteEndedSessions(system: System): Promise<void> {
  await lucia(system).deleteExpiredSessions()
}
