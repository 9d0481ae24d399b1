import {type Context, Hono} from 'hono'
import type {AuditEvent} from '../access/audit.ts'
import {httpError} from '../http/apiError.ts'
import {clientAddress} from '../http/clientAddress.ts'
import {readJson} from '../http/json.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {requireAdministrator} from '../http/requireIdentity.ts'
import type {Webhook} from '../store/system/webhook.ts'
import {parseWebhook} from '../webhooks/parseWebhook.ts'

/** `/hooks/projects/:project`: webhooks, for administrators (https://www.sanity.io/docs/http-reference/webhooks). */
export const hooks = new Hono<LakeEnv>()

hooks.use('/projects/:project/*', async (context, next) => {
  requireAdministrator(context)
  const project = context.req.param('project')
  if (project !== context.var.lake.config.projectId) throw httpError(404, `There is no project "${project}"`)
  await next()
})

hooks.get('/projects/:project', context =>
  context.json(context.var.lake.webhooks.list().map(hook => shown(context, hook))),
)

hooks.post('/projects/:project', async context => {
  const {lake} = context.var
  const hook = lake.webhooks.create(parseWebhook(await readJson(context)))
  record(context, 'webhook.added', hook)
  return context.json(shown(context, hook), 201)
})

hooks.get('/projects/:project/:hook', context => context.json(shown(context, hookOf(context))))

hooks.on(['PUT', 'PATCH'], '/projects/:project/:hook', async context => {
  const before = hookOf(context)
  const hook = context.var.lake.webhooks.update(before.id, parseWebhook(await readJson(context), before))
  record(context, 'webhook.changed', hook)
  return context.json(shown(context, hook))
})

hooks.delete('/projects/:project/:hook', context => {
  const hook = hookOf(context)
  context.var.lake.webhooks.delete(hook.id)
  record(context, 'webhook.removed', hook)
  return context.json({id: hook.id, deleted: true})
})

/** What was sent lately, newest first, and what came of it. */
hooks.get('/projects/:project/:hook/messages', context =>
  context.json(context.var.lake.webhooks.messages(hookOf(context).id)),
)

const hookOf = (context: Context<LakeEnv>): Webhook =>
  context.var.lake.webhooks.get(context.req.param('hook') ?? '')

/** The secret is never told again. */
function shown(context: Context<LakeEnv>, {id, dataset, secret, settings}: Webhook): object {
  const {on, filter, projection, ...rest} = settings
  return {
    type: 'document',
    id,
    projectId: context.var.lake.config.projectId,
    dataset,
    ...rest,
    rule: {on, filter, projection},
    secret: null,
    hasSecret: secret !== null,
  }
}

function record(context: Context<LakeEnv>, event: AuditEvent, {id, dataset, settings}: Webhook): void {
  const {lake, identity} = context.var
  const actor = {id: identity.id, address: clientAddress(context)}
  lake.access.audit.record(event, actor, id, {dataset, url: settings.url})
}
