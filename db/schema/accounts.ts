import { k } from '../dialect/kit'
import type { AccountId, AssistedClassId, DeviceProfileId, PersonId, UnitId } from '../ids'
import { people } from './organisation'

/** How one person signs in. A person may have none; losing an account loses no fact. */
export const accounts = k.table('accounts', {
  id: k.id<AccountId>('id').primaryKey(),
  personId: k
    .id<PersonId>('person_id')
    .notNull()
    .unique()
    .references(() => people.id),
  /** `QN-4827-31`: prefix, number, two check digits. Everyone has one. */
  learnerCode: k.id('learner_code').notNull().unique(),
  /** Lower case. Signs in even while unverified, but links and recovers nothing until verified. */
  email: k.id('email').unique(),
  emailVerifiedAt: k.instant('email_verified_at'),
  /** E.164. */
  phone: k.id('phone').unique(),
  phoneVerifiedAt: k.instant('phone_verified_at'),
  language: k
    .text('language', { enum: ['vi', 'en'] })
    .notNull()
    .default('vi'),
  createdAt: k.instant('created_at').notNull(),
  disabledAt: k.instant('disabled_at')
})

export const signInMethods = k.table(
  'sign_in_methods',
  {
    accountId: k
      .id<AccountId>('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: k.text('kind', { enum: ['password'] }).notNull(),
    /** argon2id, PHC string. */
    secret: k.text('secret').notNull(),
    changedAt: k.instant('changed_at').notNull()
  },
  (t) => [k.primaryKey({ columns: [t.accountId, t.kind] })]
)

export const signInSessions = k.table(
  'sign_in_sessions',
  {
    /** SHA-256 of the id in the cookie: a stolen database signs nobody in. */
    idHash: k.id('id_hash').primaryKey(),
    accountId: k
      .id<AccountId>('account_id')
      .notNull()
      .references(() => accounts.id),
    expiresAt: k.instant('expires_at').notNull()
  },
  (t) => [k.index('sign_in_sessions_account').on(t.accountId)]
)

/** A one-time word handed over by someone who has seen the person. */
export const recoveryWords = k.table('recovery_words', {
  accountId: k
    .id<AccountId>('account_id')
    .primaryKey()
    .references(() => accounts.id),
  wordHash: k.text('word_hash').notNull(),
  issuedBy: k.id<PersonId>('issued_by').notNull(),
  issuedAt: k.instant('issued_at').notNull(),
  expiresAt: k.instant('expires_at').notNull(),
  usedAt: k.instant('used_at')
})

/** Failed tries per key (an account, an address). They slow the next try and lock nobody out. */
export const signInFailures = k.table('sign_in_failures', {
  key: k.id('key').primaryKey(),
  failures: k.int('failures').notNull(),
  lastAt: k.instant('last_at').notNull()
})

/** A sitting of a community helper with learners on shared devices, joined with its code while it is open. */
export const assistedClasses = k.table(
  'assisted_classes',
  {
    id: k.id<AssistedClassId>('id').primaryKey(),
    /** Read out or written on the board. */
    code: k.id('code').notNull().unique(),
    title: k.text('title').notNull(),
    helperId: k
      .id<PersonId>('helper_id')
      .notNull()
      .references(() => people.id),
    unitId: k.id<UnitId>('unit_id').notNull(),
    openedAt: k.instant('opened_at').notNull(),
    /** It ends by itself at this instant, or earlier when the helper closes it. */
    closesAt: k.instant('closes_at').notNull(),
    closedAt: k.instant('closed_at')
  },
  (t) => [k.index('assisted_classes_helper').on(t.helperId, t.openedAt)]
)

/** A learner without an account on one shared device: a name and a picture. */
export const deviceProfiles = k.table(
  'device_profiles',
  {
    id: k.id<DeviceProfileId>('id').primaryKey(),
    /** SHA-256 of the device id in the signed cookie. */
    deviceHash: k.id('device_hash').notNull(),
    personId: k
      .id<PersonId>('person_id')
      .notNull()
      .unique()
      .references(() => people.id),
    name: k.text('name').notNull(),
    picture: k.text('picture').notNull(),
    /** argon2id of the picture PIN, PHC string; null until the learner set one. */
    pinHash: k.text('pin_hash'),
    /** The assisted class the learner joined last; what they learn while it is open is marked with it. */
    assistedClassId: k.id<AssistedClassId>('assisted_class_id').references(() => assistedClasses.id),
    createdAt: k.instant('created_at').notNull(),
    claimedById: k.id<PersonId>('claimed_by_id').references(() => people.id),
    claimedAt: k.instant('claimed_at')
  },
  (t) => [k.index('device_profiles_device').on(t.deviceHash)]
)
