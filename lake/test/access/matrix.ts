/** Who asks, in the order of a row's statuses. */
export const askers = ['none', 'viewer', 'contributor', 'editor', 'administrator'] as const

/** Tokens that no longer hold: 401 whatever they ask. */
export const refused = ['revoked', 'expired'] as const

export interface MatrixRow {
  /** Method and address; `{who}` is the asker's name, so that each makes and deletes things of their own. */
  request: string
  /** Sent as JSON, but for bytes and text. */
  body?: unknown
  headers?: Record<string, string>
  /** One status for each of `askers`; a single one is for all. */
  expected: number[]
}

const everybody = [200]
const loggedIn = [401, 200, 200, 200, 200]
const administrators = [401, 403, 403, 403, 200]

function row(
  request: string,
  expected: number[],
  body?: unknown,
  headers: Record<string, string> = {},
): MatrixRow {
  return {request, expected, headers, ...(body === undefined ? {} : {body})}
}

/** One red pixel. */
export const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
)

const published = {create: {_id: 'moi-{who}', _type: 'article'}}
const draft = {create: {_id: 'drafts.nhap-{who}', _type: 'article'}}

/** Every endpoint of the lake and the status each asker gets. A new route needs a row here. */
export const matrix: MatrixRow[] = [
  row('GET /ping', everybody),
  row('GET /health', everybody),
  row('GET /metrics', everybody),
  row('GET /metrics', administrators, undefined, {'x-forwarded-for': '203.0.113.7'}),
  row('GET /login', everybody),
  row('POST /login', [403]),
  row('POST /logout', [403]),

  row('GET /users/me', everybody),
  row('GET /users/me/keyvalue/a,b', loggedIn),
  row('PUT /users/me/keyvalue', loggedIn, []),
  row('GET /users/{editor}', loggedIn),
  row('GET /auth/id', everybody),
  row('GET /auth/providers', everybody),
  row('GET /auth/fetch?sid=x', [401]),
  row('POST /auth/logout', everybody),
  row('GET /check/cors', everybody),

  row('GET /projects', loggedIn),
  row('GET /projects/cong', loggedIn),
  row('GET /projects/other', [404]),
  row('PATCH /projects/cong', administrators, {displayName: 'Sở'}),
  row('GET /projects/cong/roles', loggedIn),
  row('GET /projects/cong/grants', loggedIn),
  row('GET /projects/cong/permissions', loggedIn),
  row('GET /projects/cong/user-applications', loggedIn),
  row('GET /projects/cong/cors', administrators),
  row('GET /projects/cong/features', everybody),
  row('GET /projects/cong/new-content-release-allowed', everybody),
  row('GET /projects/cong/tokens', administrators),
  row('POST /projects/cong/tokens', [401, 403, 403, 403, 201], {label: '{who}', roleName: 'viewer'}),
  row('DELETE /projects/cong/tokens/none', [401, 403, 403, 403, 404]),

  ...['/projects/cong/datasets', '/datasets'].flatMap(path => [
    row(`GET ${path}`, loggedIn),
    row(`PUT ${path}/by-{who}`, administrators, {aclMode: 'private'}),
    row(`PATCH ${path}/noi-bo`, administrators, {aclMode: 'private'}),
    row(`DELETE ${path}/by-administrator`, administrators),
    row(`GET ${path}/production/acl`, everybody),
    row(`GET ${path}/production/settings/indexing`, everybody),
    row(`GET ${path}/production/settings/embeddings`, loggedIn),
  ]),

  row('GET /hooks/projects/cong', administrators),
  row('POST /hooks/projects/cong', [401, 403, 403, 403, 400], {}),
  row('GET /hooks/projects/cong/none', [401, 403, 403, 403, 404]),
  row('PUT /hooks/projects/cong/none', [401, 403, 403, 403, 404], {}),
  row('PATCH /hooks/projects/cong/none', [401, 403, 403, 403, 404], {}),
  row('DELETE /hooks/projects/cong/none', [401, 403, 403, 403, 404]),
  row('GET /hooks/projects/cong/none/messages', [401, 403, 403, 403, 404]),

  row('GET /intake/telemetry-status', everybody),
  row('POST /intake/batch', [204], {}),
  row('GET /journey/announcements', everybody),
  row('GET /help', everybody),
  row('GET /geoip/country', everybody),
  row('GET /features', everybody),
  row('GET /subscriptions/project/cong', everybody),
  row('GET /access/requests/me', everybody),

  row('GET /data/query/production?query=*', everybody),
  row('POST /data/query/production', everybody, {query: '*'}),
  row('GET /data/query/khong-co?query=*', [404]),
  row('GET /data/doc/production/bai', everybody),
  row('GET /data/references/production/documents/bai/to', loggedIn),
  row('POST /data/mutate/production', [403, 403, 403, 200, 200], {mutations: [published]}),
  row('POST /data/mutate/production', [403, 403, 200, 200, 200], {mutations: [draft]}),
  row('POST /data/actions/production', [403, 403, 200, 200, 200], {
    actions: [
      {
        actionType: 'sanity.action.document.create',
        publishedId: 'hanh-dong-{who}',
        attributes: {_id: 'drafts.hanh-dong-{who}', _type: 'article'},
        ifExists: 'fail',
      },
    ],
  }),
  row('POST /data/actions/production', [403, 403, 403, 200, 200], {
    actions: [
      {
        actionType: 'sanity.action.document.publish',
        publishedId: 'xuat-ban-{who}',
        draftId: 'drafts.xuat-ban-{who}',
      },
    ],
  }),
  row('GET /data/listen/production?query=*', everybody),
  row('POST /data/mutate/production', [403, 403, 409, 409, 409], {
    mutations: [{create: {_id: 'bai', _type: 'a'}}],
  }),
  row('POST /data/actions/production', [403, 403, 409, 409, 409], {
    actions: [{actionType: 'sanity.action.document.publish', publishedId: 'khong', draftId: 'drafts.khong'}],
  }),
  row('GET /data/live/events/production', everybody),
  row('GET /data/export/production', everybody),
  row('GET /data/export/noi-bo', loggedIn),
  row('GET /data/history/production/transactions/bai', loggedIn),
  row('GET /data/history/production/documents/bai?time=2100-01-01T00:00:00Z', loggedIn),
  row('GET /data/history/production/events/documents/bai', loggedIn),
  row('GET /socket/production', [426]),

  row('POST /assets/images/production', [401, 403, 200, 200, 200], photo, {'content-type': 'image/png'}),
  row('POST /assets/files/production', [401, 403, 200, 200, 200], 'Nội dung', {'content-type': 'text/plain'}),
  row('GET /images/cong/production/{photo}', everybody),
  row('GET /images/cong/noi-bo/{photo}', [404, 200, 200, 200, 200]),
  row('GET /files/cong/production/{file}', everybody),
  row('GET /files/cong/noi-bo/{file}', [404, 200, 200, 200, 200]),
]
