import { findViewer } from '~/areas/access/authorise.server'
import { isAllowed, type Permission } from '~/areas/access/permissions'
import { findPerson } from '~/areas/organisation/people.server'
import type { Context } from '~/platform/context.server'
import type { Language, MessageKey } from '~/platform/i18n'

export type Place = { to: string; label: MessageKey }

export type Site = {
  school: string
  issuer: string
  demo: boolean
  hotlines: { number: string; label: string }[]
  places: Place[]
  /** `unknown` on a stored document, which is the same for everyone; null for nobody and for a device's learner. */
  viewer: { name: string } | null | 'unknown'
}

const staffPlaces: ReadonlyArray<Place & { permission: Permission }> = [
  { to: '/studio', label: 'ui.studio', permission: 'course:author' },
  { to: '/reports', label: 'ui.reports', permission: 'report:read' },
  { to: '/manage/organisation', label: 'ui.organisation', permission: 'organisation:read' },
  { to: '/manage/people', label: 'ui.people', permission: 'people:recover' },
  { to: '/assist', label: 'ui.assist', permission: 'class:assist' },
  { to: '/admin/audit', label: 'ui.audit', permission: 'audit:read' }
]

/** What the frame of a page says: the province's names, where this viewer may go, and who they are. */
export async function describeSite(context: Context, language: Language, personal: boolean): Promise<Site> {
  const { province, env } = context
  const { name, places } = personal ? await describeViewer(context) : { name: null, places: [] }
  return {
    school: province.school[language],
    issuer: province.issuer[language],
    demo: env.demo,
    hotlines: province.hotlines.map((hotline) => ({ number: hotline.number, label: hotline.label[language] })),
    places: [{ to: '/courses', label: 'ui.courses' }, { to: '/search', label: 'ui.search' }, ...places],
    viewer: personal ? (name === null ? null : { name }) : 'unknown'
  }
}

/** What a Vietnamese name ends with, and what its bearer is called by: short enough for the frame of a phone's page. */
function givenName(fullName: string): string {
  return (
    fullName
      .replace(/\s*\(.*\)$/, '')
      .split(' ')
      .at(-1) ?? fullName
  )
}

/** The signed-in person's given name, and the places this viewer may go besides the public ones. */
export async function describeViewer(context: Context): Promise<{ name: string | null; places: Place[] }> {
  const own: Place[] = context.actor.kind === 'nobody' ? [] : [{ to: '/me', label: 'ui.my-learning' }]
  const viewer = await findViewer(context)
  if (!viewer) return { name: null, places: own }
  const person = await findPerson(context.db.read, viewer.personId)
  const allowed = staffPlaces.filter((place) => isAllowed(viewer, place.permission))
  return {
    name: person && givenName(person.fullName),
    places: [...own, ...allowed.map(({ to, label }) => ({ to, label }))]
  }
}
