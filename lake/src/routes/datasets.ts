import {statSync} from 'node:fs'
import {type Context, Hono} from 'hono'
import {ApiError, httpError} from '../http/apiError.ts'
import {clientAddress} from '../http/clientAddress.ts'
import {readJson} from '../http/json.ts'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {requireAdministrator, requireIdentity} from '../http/requireIdentity.ts'
import type {Dataset} from '../store/datasetRegistry.ts'

/** `/projects/:project/datasets` and, as the client sends it to a project's own host, `/datasets`. */
export const datasets = new Hono<LakeEnv>()

datasets.get('/', context => {
  requireIdentity(context)
  const profile = context.req.query('datasetProfile') ?? 'default'
  // Sanity keeps comments in a dataset beside the documents' own; this lake has none of that kind.
  if (profile !== 'default') return context.json([])
  const {datasets} = context.var.lake
  return context.json(datasets.list().map(({name}) => datasetShape(datasets.get(name))))
})

datasets.put('/:name', async context => {
  const actor = actorOf(context)
  const {datasets, access} = context.var.lake
  const {aclMode = 'public'} = parseOptions(await readOptions(context))
  const {name} = datasets.create(context.req.param('name'), aclMode)
  access.audit.record('dataset.created', actor, name, {aclMode})
  return context.json({datasetName: name, aclMode, description: null})
})

datasets.patch('/:name', async context => {
  const actor = actorOf(context)
  const {datasets, access} = context.var.lake
  const {name, aclMode: before} = findDataset(context)
  const {aclMode = before} = parseOptions(await readOptions(context))
  if (aclMode !== before) {
    datasets.setAclMode(name, aclMode)
    access.audit.record('dataset.visibility', actor, name, {before, after: aclMode})
  }
  return context.json({datasetName: name, aclMode, description: null})
})

datasets.delete('/:name', async context => {
  const actor = actorOf(context)
  const {name} = findDataset(context)
  context.var.lake.datasets.delete(name)
  await context.var.lake.assets.eraseVariants(name)
  context.var.lake.access.audit.record('dataset.deleted', actor, name)
  return context.json({deleted: true})
})

datasets.get('/:name/acl', context => {
  const {name} = findDataset(context)
  return context.json(context.var.accessTo(name).grants)
})

// The Studio searches to its own default depth when told nothing else.
datasets.get('/:name/settings/indexing', context => {
  findDataset(context)
  return context.json({partialIndexSettings: {}})
})

// There is no search by meaning here, so it is switched off for every dataset.
datasets.get('/:name/settings/embeddings', context => {
  requireIdentity(context)
  findDataset(context)
  return context.json({enabled: false, status: 'disabled'})
})

function actorOf(context: Context<LakeEnv>) {
  return {id: requireAdministrator(context).id, address: clientAddress(context)}
}

/** Throws ApiError 404 with the `error` by which the Studio knows that its dataset is not there. */
function findDataset(context: Context<LakeEnv, '/:name'>): Dataset {
  const name = context.req.param('name')
  const {datasets} = context.var.lake
  if (datasets.has(name)) return datasets.get(name)
  throw new ApiError(404, {
    statusCode: 404,
    error: 'Dataset not found',
    message: `Dataset "${name}" not found for project "${context.var.lake.config.projectId}"`,
  })
}

function datasetShape({name, aclMode, folder}: Dataset) {
  return {
    name,
    aclMode,
    createdAt: statSync(folder).birthtime.toISOString(),
    createdByUserId: '<system>',
    addonFor: null,
    datasetProfile: 'default',
    features: [],
    tags: [],
  }
}

/** Sanity lets a dataset be made without a body. */
async function readOptions(context: Context<LakeEnv>): Promise<unknown> {
  return context.req.header('content-type')?.includes('json') ? readJson(context) : {}
}

function parseOptions(body: unknown): {aclMode?: Dataset['aclMode']} {
  const {aclMode} = (body ?? {}) as Record<string, unknown>
  if (aclMode === undefined) return {}
  if (aclMode === 'public' || aclMode === 'private') return {aclMode}
  throw httpError(400, 'aclMode must be "public" or "private"')
}
