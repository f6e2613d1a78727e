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
  ask: { url: '/ask', loader: 'learn', action: 'learn' },
  'assist.$class': { url: '/assist/none', loader: 'class:assist', action: 'class:assist' },
  'assist.$class_.slips': { url: '/assist/none/slips', loader: 'class:assist', action: 'class:assist' },
  'assist._index': { url: '/assist?index', loader: 'class:assist', action: 'class:assist' },
  'assist.pin.$profile': { url: '/assist/pin/none', loader: 'people:recover', action: 'people:recover' },
  'practice._index': { url: '/practice?index', loader: 'public' },
  'practice.$activity._index': {
    url: '/practice/none?index',
    loader: 'public',
    action: 'learn',
    forms: ['lesson=a%2Fb']
  },
  'practice.$activity.plan': { url: '/practice/none/plan', loader: 'public', action: 'learn', forms: ['text.a=x'] },
  'practice.$activity.plan[.]docx': { url: '/practice/none/plan.docx', action: 'public', forms: ['text.a=x'] },
  'practice.$activity.result': { url: '/practice/none/result', loader: 'public' },
  claim: { url: '/claim', loader: 'account', action: 'account' },
  'courses.$course.$lesson_.unclear': { url: '/courses/none/none/unclear', loader: 'learn', action: 'learn' },
  'device.$profile_.forgotten': { url: '/device/none/forgotten', loader: 'learn', action: 'learn' },
  'device.$profile_.pin': { url: '/device/none/pin', loader: 'learn', action: 'learn' },
  'device.$profile_.unlock': { url: '/device/none/unlock', loader: 'learn', action: 'learn' },
  'device.lock': { url: '/device/lock', loader: 'learn', action: 'learn' },
  join: { url: '/join', loader: 'learn', action: 'learn' },
  'join_.slip': { url: '/join/slip', loader: 'learn' },
  'courses.$course.$lesson_.card': { url: '/courses/none/none/card', loader: 'public' },
  'courses.$course.$lesson_.script[.]txt': { url: '/courses/none/none/script.txt', loader: 'public' },
  glossary: { url: '/glossary', loader: 'public' },
  images: { url: '/images', action: 'public' },
  'loudspeaker._index': { url: '/loudspeaker?index', loader: 'public' },
  'loudspeaker.$week[.]zip': { url: '/loudspeaker/none.zip', loader: 'public' },
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
  'me.goal': { url: '/me/goal', loader: 'learn', action: 'learn' },
  'me.notes': { url: '/me/notes', loader: 'learn', action: 'learn' },
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
  offline: { url: '/offline', loader: 'public' },
  'reports._index': { url: '/reports?index', loader: 'report:read' },
  'reports.cohorts.$cohort._index': { url: '/reports/cohorts/none?index', loader: 'report:read' },
  'reports.cohorts.$cohort.people': { url: '/reports/cohorts/none/people', loader: 'report:read' },
  'reports.cohorts.$cohort[.]csv': { url: '/reports/cohorts/none.csv', loader: 'report:read' },
  'reports.cohorts.$cohort[.]xlsx': { url: '/reports/cohorts/none.xlsx', loader: 'report:read' },
  'reports.people.$person': { url: '/reports/people/none', loader: 'report:read' },
  'reports.programmes.$programme._index': { url: '/reports/programmes/none?index', loader: 'report:read' },
  'reports.programmes.$programme.people': { url: '/reports/programmes/none/people', loader: 'report:read' },
  'reports.programmes.$programme[.]csv': { url: '/reports/programmes/none.csv', loader: 'report:read' },
  'reports.programmes.$programme[.]xlsx': { url: '/reports/programmes/none.xlsx', loader: 'report:read' },
  search: { url: '/search?q=an', loader: 'public' },
  'sign-in': { url: '/sign-in', loader: 'public', action: 'public', forms: ['identifier=an%40demo.test&password=sai'] },
  'sign-in_.forgotten': { url: '/sign-in/forgotten', loader: 'public' },
  'sign-in_.recover': {
    url: '/sign-in/recover',
    loader: 'public',
    action: 'public',
    forms: ['identifier=an%40demo.test&word=tre-lua-song-nui-427&newPassword=con+tr%C3%A2u+tr%E1%BA%AFng']
  },
  'sign-out': { url: '/sign-out', loader: 'public', action: 'public' },
  'start.$question': { url: '/start/1', loader: 'public' },
  'start._index': { url: '/start?index', loader: 'public' },
  'start.result': { url: '/start/result?who=citizen', loader: 'public', action: 'learn' },
  'sign-up': {
    url: '/sign-up',
    loader: 'public',
    action: 'public',
    forms: ['accountId=0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee&fullName=An&password=sai']
  },
  'studio._index': { url: '/studio?index', loader: 'course:author' },
  'studio.courses.$course': { url: '/studio/courses/none', loader: 'course:author' },
  'studio.questions': { url: '/studio/questions', loader: 'course:author', action: 'course:author' },
  'studio.courses.$course_.remarks': {
    url: '/studio/courses/none/remarks',
    loader: 'course:author',
    action: 'course:author'
  },
  styleguide: { url: '/styleguide', loader: 'public' },
  'verify.$code': { url: '/verify/none', loader: 'public' },
  'verify._index': { url: '/verify?index', loader: 'public', action: 'public', forms: ['code=7K3M'] }
}

type Asked = 'nobody' | 'anybody'

/** The routes answered before Express: what nobody gets, and anybody whose own it is not. They hold no data but the asker's. */
export const fastRouteAccess: ReadonlyArray<{ method: 'GET' | 'POST'; url: string } & Record<Asked, number>> = [
  { method: 'POST', url: '/api/v1/attempts/none/answers', nobody: 401, anybody: 404 },
  { method: 'POST', url: '/api/v1/acts', nobody: 401, anybody: 400 },
  { method: 'POST', url: '/api/v1/learner', nobody: 200, anybody: 200 },
  { method: 'GET', url: '/api/v1/outbox-key', nobody: 200, anybody: 200 },
  { method: 'GET', url: '/api/v1/viewer/none', nobody: 200, anybody: 200 },
  { method: 'GET', url: '/api/v1/notes/none', nobody: 200, anybody: 200 },
  { method: 'POST', url: '/api/v1/reached', nobody: 401, anybody: 400 }
]

/** What Express answers itself: what a request made on this machine gets, and one that a proxy passed on. */
export const expressAccess: ReadonlyArray<{ path: string; url: string; here: number; passedOn: number }> = [
  { path: '/healthz', url: '/healthz', here: 200, passedOn: 200 },
  { path: '/manifest.webmanifest', url: '/manifest.webmanifest', here: 200, passedOn: 200 },
  { path: '/feed.xml', url: '/feed.xml', here: 200, passedOn: 200 },
  { path: '/feed.json', url: '/feed.json', here: 200, passedOn: 200 },
  { path: '/sitemap.xml', url: '/sitemap.xml', here: 200, passedOn: 200 },
  { path: '/robots.txt', url: '/robots.txt', here: 200, passedOn: 200 },
  { path: '/readyz', url: '/readyz', here: 200, passedOn: 200 },
  // For operators alone; it counts requests and names nobody.
  { path: '/metrics', url: '/metrics', here: 200, passedOn: 404 },
  // Pictures of lessons are public; their ids are hashes of their bytes.
  { path: '/media/:id', url: '/media/none', here: 404, passedOn: 404 }
]
