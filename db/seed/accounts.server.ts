import { grantRole } from '~/areas/access/grants.server'
import { createAccount } from '~/areas/accounts/accounts.server'
import { hashPassword } from '~/areas/accounts/passwords.server'
import { createPerson } from '~/areas/organisation/people.server'
import type { System, Transaction } from '~/platform/context.server'
import { day } from '~/platform/days'
import type { AccountId, PersonId } from '~/platform/ids'
import { demoAccounts } from './demo-accounts'
import type { Draw } from './draw'
import type { SeedUnits } from './units'

type PreparedAccounts = { passwordHash: string }

/** Hashes the demo password once for all accounts, before the transaction that opens them. */
export async function prepareAccounts(password: string): Promise<PreparedAccounts> {
  return { passwordHash: await hashPassword(password) }
}

type Opening = {
  accounts: PreparedAccounts
  /** The person of each account by its name; the citizen is made here. */
  holders: ReadonlyMap<string, PersonId>
  units: SeedUnits
  draw: Draw
}

/** Opens the demo accounts with their roles. */
export async function openDemoAccounts(tx: Transaction, system: System, opening: Opening): Promise<void> {
  const at = system.now()
  for (const account of demoAccounts) {
    const personId =
      opening.holders.get(account.name) ??
      (await createPerson(tx, { fullName: account.fullName, origin: 'registered', at }))
    await createAccount(tx, {
      id: opening.draw.id<AccountId>(),
      personId,
      codePrefix: system.province.learnerCodePrefix,
      email: `${account.name}@demo.test`,
      passwordHash: opening.accounts.passwordHash,
      language: 'vi',
      at,
      draw: (from, below) => opening.draw.between(from, below - 1)
    })
    const unitId = opening.units.byCode.get(account.at)
    if (!account.role || !unitId) continue
    await grantRole(tx, { personId, role: account.role, unitId, validFrom: day('2026-01-01'), basis: 'Tài khoản demo' })
  }
}
