import type { ViewerContext } from '~/areas/access/authorise.server'
import { scopeUnits } from '~/areas/access/authorise.server'
import { findGrants } from '~/areas/access/grants.server'
import { mayRecover, mayRecoverCitizens } from '~/areas/access/recovery-rule'
import { type Account, findAccountOfPerson, findEntry } from '~/areas/accounts/accounts.server'
import { drawRecoveryWord, keepRecoveryWord } from '~/areas/accounts/recovery.server'
import { parseSignInName } from '~/areas/accounts/sign-in-name'
import { recordAudit } from '~/areas/audit/audit.server'
import { findMainEmployment, findPerson } from '~/areas/organisation/people.server'
import { searchPeople } from '~/areas/organisation/people-search.server'
import { ancestorsOf, coversProvince, provincesOf, subtreeOf } from '~/areas/organisation/tree'
import { getTree } from '~/areas/organisation/tree.server'
import { DomainError } from '~/platform/domain-error'
import type { PersonId } from '~/platform/ids'

export type FoundPerson = { id: PersonId; fullName: string; unitName: string | null; position: string | null }

/** More than this and the search needs another word. */
export const MOST_FOUND = 30

/** The people of the viewer's scope whose name, learner code, phone or e-mail was typed. */
export async function findRecoverablePeople(context: ViewerContext, text: string): Promise<FoundPerson[]> {
  const name = parseSignInName(text, context.province.learnerCodePrefix)
  if (name) return findByName(context, name)
  const { read } = context.db
  const tree = await getTree(read, context.today)
  const rootIds = provincesOf(tree)
  const scope = scopeUnits(context, 'people:recover')
  const found = await searchPeople(read, {
    text,
    on: context.today,
    unitIds: coversProvince(tree, scope) ? null : subtreeOf(tree, scope),
    citizens: mayRecoverCitizens(context.viewer?.grants ?? [], rootIds),
    limit: MOST_FOUND
  })
  return found.map(({ unitId, ...person }) => ({
    ...person,
    unitName: unitId && (tree.units.get(unitId)?.name ?? null)
  }))
}

async function findByName(
  context: ViewerContext,
  name: NonNullable<ReturnType<typeof parseSignInName>>
): Promise<FoundPerson[]> {
  const entry = await findEntry(context.db.read, name)
  const subject = entry && (await findRecoverable(context, entry.personId))
  if (!subject) return []
  const { id, fullName, unitName, position } = subject
  return [{ id, fullName, unitName, position }]
}

export type Recoverable = FoundPerson & { account: Account | null }

/** The person, when this viewer may hand them a one-time word; null otherwise, so that nothing is told of others. */
export async function findRecoverable(context: ViewerContext, personId: PersonId): Promise<Recoverable | null> {
  const { db, today, viewer } = context
  const person = await findPerson(db.read, personId)
  if (!viewer || !person || person.origin === 'device') return null
  const [employment, grants, tree] = await Promise.all([
    findMainEmployment(db.read, personId, today),
    findGrants(db.read, personId, today),
    getTree(db.read, today)
  ])
  const subject = {
    personId,
    unitPath: employment ? [...ancestorsOf(tree, employment.unitId), employment.unitId] : [],
    holdsRole: grants.length > 0
  }
  if (!mayRecover(viewer, subject, provincesOf(tree))) return null
  return {
    id: personId,
    fullName: person.fullName,
    unitName: employment?.unitName ?? null,
    position: employment?.position ?? null,
    account: await findAccountOfPerson(db.read, personId)
  }
}

/**
 * Makes a one-time word for somebody the viewer has seen, leaves the audit row, and returns the word: the only time it
 * can be read. Throws `recovery-out-of-scope` and `recovery-no-account`.
 */
export async function issueRecoveryWord(context: ViewerContext, personId: PersonId): Promise<string> {
  const subject = await findRecoverable(context, personId)
  if (!subject || !context.viewer) throw new DomainError('recovery-out-of-scope', {}, 403)
  const { account } = subject
  if (!account) throw new DomainError('recovery-no-account')
  const { word, wordHash } = await drawRecoveryWord()
  const issuedBy = context.viewer.personId
  await context.db.withTransaction(async (tx) => {
    await keepRecoveryWord(tx, { accountId: account.id, wordHash, issuedBy, at: context.now() })
    await recordAudit(tx, context, {
      action: 'password.recover',
      subjectKind: 'account',
      subjectId: account.id,
      changedFields: ['recoveryWord']
    })
  })
  return word
}
