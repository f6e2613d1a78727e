import type { ViewerContext } from '~/areas/access/authorise.server'
import { scopeUnits } from '~/areas/access/authorise.server'
import { findGrants } from '~/areas/access/grants.server'
import { maskName, mayRecover } from '~/areas/access/recovery-rule'
import { type Account, findAccountOfPerson, findEntry } from '~/areas/accounts/accounts.server'
import { drawRecoveryWord, keepRecoveryWord } from '~/areas/accounts/recovery.server'
import { parseSignInName } from '~/areas/accounts/sign-in-name'
import { recordAudit } from '~/areas/audit/audit.server'
import { findMainEmployment, findPerson } from '~/areas/organisation/people.server'
import { searchPeople } from '~/areas/organisation/people-search.server'
import { ancestorsOf, coversProvince, provincesOf, subtreeOf, type UnitTree } from '~/areas/organisation/tree'
import { getTree } from '~/areas/organisation/tree.server'
import { DomainError } from '~/platform/domain-error'
import type { PersonId, UnitId } from '~/platform/ids'

export type FoundPerson = { id: PersonId; fullName: string; unitName: string | null; position: string | null }

/** More than this and the search needs another word. */
export const MOST_FOUND = 30

/**
 * Staff of the viewer's scope whose name, learner code, phone or e-mail was typed, or the citizen whose learner code
 * was typed whole: a code is on the card in the citizen's hand, so nobody can browse who learns here.
 */
export async function findRecoverablePeople(context: ViewerContext, text: string): Promise<FoundPerson[]> {
  const name = parseSignInName(text, context.province.learnerCodePrefix)
  if (name) return findByName(context, name)
  const { read } = context.db
  const tree = await getTree(read, context.today)
  const scope = scopeUnits(context, 'people:recover')
  const found = await searchPeople(read, {
    text,
    on: context.today,
    unitIds: coversProvince(tree, scope) ? null : subtreeOf(tree, scope),
    limit: MOST_FOUND
  })
  return found.map(({ unitId, ...person }) => ({
    ...person,
    unitName: tree.units.get(unitId)?.name ?? null
  }))
}

async function findByName(
  context: ViewerContext,
  name: NonNullable<ReturnType<typeof parseSignInName>>
): Promise<FoundPerson[]> {
  const entry = await findEntry(context.db.read, name)
  const subject = entry && (await findRecoverable(context, entry.personId))
  if (!subject || (subject.isCitizen && name.kind !== 'code')) return []
  const { id, fullName, unitName, position } = subject
  return [{ id, fullName, unitName, position }]
}

/** Where citizens ask for help: the province and its communes. */
function civicIds(tree: UnitTree): Set<UnitId> {
  const civic = [...tree.units.values()].filter(({ kind }) => kind === 'province' || kind === 'commune')
  return new Set(civic.map((unit) => unit.unitId))
}

/** A citizen's name is masked. */
export type Recoverable = FoundPerson & { account: Account | null; isCitizen: boolean }

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
    unitPath: employment ? [...ancestorsOf(tree, employment.unitId), employment.unitId] : [...provincesOf(tree)],
    isCitizen: !employment && person.origin === 'registered',
    holdsRole: grants.length > 0
  }
  if (!mayRecover(viewer, subject, civicIds(tree))) return null
  return {
    id: personId,
    fullName: subject.isCitizen ? maskName(person.fullName) : person.fullName,
    isCitizen: subject.isCitizen,
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
