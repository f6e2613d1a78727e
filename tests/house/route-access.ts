import type { Permission } from '~/areas/access/permissions'

/** What a route's loader and action ask of the gate, at an address that needs no particular data. */
export type RouteAccess = {
  url: string
  loader?: Permission
  action?: Permission
  /** The forms its action tells apart, beside one that says nothing: each passes the same gate. */
  forms?: ReadonlyArray<string>
}

/**
 * Every route of the site by its file in `app/routes`: who may read it and who may send to it. A route without a row, a
 * row without a route, and a loader or action that is not named here each fail the test.
 */
export const routeAccess: Readonly<Record<string, RouteAccess>> = {
  _index: { url: '/?index', loader: 'public' },
  'admin.audit': { url: '/admin/audit', loader: 'audit:read' },
  'attempts.$attempt._index': {
    url: '/attempts/none?index',
    loader: 'learn',
    action: 'learn',
    forms: ['intent=save', 'intent=submit', 'intent=submit-anyway']
  },
  'attempts.$attempt.result': { url: '/attempts/none/result', loader: 'learn' },
  'certificates.$code[.]pdf': { url: '/certificates/none.pdf', loader: 'public' },
  'courses.$course.$lesson': {
    url: '/courses/none/none',
    loader: 'public',
    action: 'learn',
    forms: ['idempotencyKey=k']
  },
  'courses.$course._index': {
    url: '/courses/none?index',
    loader: 'public',
    action: 'learn',
    forms: ['path=nguoi-dan']
  },
  'courses._index': { url: '/courses?index', loader: 'public' },
  'courses_.$course.quiz.$quiz': {
    url: '/courses/none/quiz/none',
    loader: 'learn',
    action: 'learn',
    forms: ['path=nguoi-dan']
  },
  'device.$profile': { url: '/device/none', loader: 'learn', action: 'learn', forms: ['name=An&picture=buffalo'] },
  'device._index': { url: '/device?index', loader: 'learn', action: 'learn' },
  'device.claim': { url: '/device/claim', loader: 'account', action: 'account', forms: ['next=%2Fme'] },
  'device.new': { url: '/device/new', loader: 'learn', action: 'learn', forms: ['name=An&picture=buffalo'] },
  'manage.cohorts.$cohort': { url: '/manage/cohorts/none', loader: 'organisation:read' },
  'manage.cohorts._index': { url: '/manage/cohorts?index', loader: 'organisation:read' },
  'manage.organisation.$unit': { url: '/manage/organisation/none', loader: 'organisation:read' },
  'manage.organisation._index': { url: '/manage/organisation?index', loader: 'organisation:read' },
  'manage.people.$person': {
    url: '/manage/people/none',
    loader: 'people:recover',
    action: 'people:recover',
    forms: ['seen=on']
  },
  'manage.people._index': { url: '/manage/people?index&q=an', loader: 'people:recover' },
  'manage.programmes._index': { url: '/manage/programmes?index', loader: 'organisation:read' },
  'me._index': { url: '/me?index', loader: 'learn', action: 'learn', forms: ['course=none&path=nguoi-dan'] },
  'me.certificates': { url: '/me/certificates', loader: 'learn' },
  'me.record': { url: '/me/record', loader: 'learn' },
  'me.settings._index': { url: '/me/settings?index', loader: 'account', action: 'account' },
  'me.settings.card': { url: '/me/settings/card', loader: 'account' },
  'me.settings.password': {
    url: '/me/settings/password',
    loader: 'account',
    action: 'account',
    forms: ['password=sai&newPassword=con+tr%C3%A2u+tr%E1%BA%AFng']
  },
  'me.settings.profile': {
    url: '/me/settings/profile',
    loader: 'account',
    action: 'account',
    forms: ['fullName=An&language=vi']
  },
  'reports._index': { url: '/reports?index', loader: 'report:read' },
  'reports.cohorts.$cohort': { url: '/reports/cohorts/none', loader: 'report:read' },
  'reports.people.$person': { url: '/reports/people/none', loader: 'report:read' },
  'reports.programmes.$programme._index': { url: '/reports/programmes/none?index', loader: 'report:read' },
  'reports.programmes.$programme.people': { url: '/reports/programmes/none/people', loader: 'report:read' },
  'reports.programmes.$programme[.]csv': { url: '/reports/programmes/none.csv', loader: 'report:read' },
  'reports.programmes.$programme[.]xlsx': { url: '/reports/programmes/none.xlsx', loader: 'report:read' },
  'sign-in': { url: '/sign-in', loader: 'public', action: 'public', forms: ['identifier=an%40demo.test&password=sai'] },
  'sign-in_.forgotten': { url: '/sign-in/forgotten', loader: 'public' },
  'sign-in_.recover': {
    url: '/sign-in/recover',
    loader: 'public',
    action: 'public',
    forms: ['identifier=an%40demo.test&word=tre-lua-song-nui-427&newPassword=con+tr%C3%A2u+tr%E1%BA%AFng']
  },
  'sign-out': { url: '/sign-out', loader: 'public', action: 'public' },
  'sign-up': {
    url: '/sign-up',
    loader: 'public',
    action: 'public',
    forms: ['accountId=0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee&fullName=An&password=sai']
  },
  'studio._index': { url: '/studio?index', loader: 'course:author' },
  'studio.courses.$course': { url: '/studio/courses/none', loader: 'course:author' },
  styleguide: { url: '/styleguide', loader: 'public' },
  'verify.$code': { url: '/verify/none', loader: 'public' },
  'verify._index': { url: '/verify?index', loader: 'public', action: 'public', forms: ['code=7K3M'] }
}

type Asked = 'nobody' | 'anybody'

/** The routes answered before Express: what nobody gets, and anybody whose own it is not. They hold no data but the asker's. */
export const fastRouteAccess: ReadonlyArray<{ method: 'GET' | 'POST'; url: string } & Record<Asked, number>> = [
  { method: 'POST', url: '/api/v1/attempts/none/answers', nobody: 401, anybody: 404 },
  { method: 'GET', url: '/api/v1/viewer/none', nobody: 200, anybody: 200 }
]

/** What Express answers itself: what a request made on this machine gets, and one that a proxy passed on. */
export const expressAccess: ReadonlyArray<{ path: string; url: string; here: number; passedOn: number }> = [
  { path: '/healthz', url: '/healthz', here: 200, passedOn: 200 },
  { path: '/readyz', url: '/readyz', here: 200, passedOn: 200 },
  // For operators alone; it counts requests and names nobody.
  { path: '/metrics', url: '/metrics', here: 200, passedOn: 404 },
  // Pictures of lessons are public; their ids are hashes of their bytes.
  { path: '/media/:id', url: '/media/none', here: 404, passedOn: 404 }
]
