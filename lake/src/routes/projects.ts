import {Hono} from 'hono'
import type {LakeEnv} from '../http/lakeEnv.ts'
import {assertProject} from '../http/projectCheck.ts'
import {requireAdministrator, requireIdentity} from '../http/requireIdentity.ts'
import {datasets} from './datasets.ts'
import {parseProjectPatch, projectOf, saveProject} from './projectShape.ts'
import {projectTokens} from './projectTokens.ts'

/** `/projects`: this lake holds one project, whose id is configured. */
export const projects = new Hono<LakeEnv>()

projects.get('/', context => {
  requireIdentity(context)
  return context.json([projectOf(context)])
})

// Also runs for `/:project` itself.
projects.use('/:project/*', async (context, next) => {
  assertProject(context.req.param('project'), context.var.lake.config.projectId)
  await next()
})

projects.get('/:project', context => {
  requireIdentity(context)
  return context.json(projectOf(context))
})

projects.patch('/:project', async context => {
  requireAdministrator(context)
  saveProject(context, await parseProjectPatch(context))
  return context.json(projectOf(context))
})

projects.get('/:project/roles', context => {
  requireIdentity(context)
  const roles = context.var.lake.access.roles
  const custom = roles.custom().map(role => role.name)
  return context.json(
    roles.titles().map(role => ({
      ...role,
      isRootRole: false,
      isCustom: custom.includes(role.name),
      appliesToUsers: true,
      appliesToRobots: true,
    })),
  )
})

projects.get('/:project/grants', context => context.json(projectGrants(requireIdentity(context).roles)))
projects.get('/:project/permissions', context =>
  context.json(Object.keys(projectGrants(requireIdentity(context).roles))),
)
projects.get('/:project/user-applications', context => {
  requireIdentity(context)
  return context.json([])
})

projects.get('/:project/cors', context => {
  requireAdministrator(context)
  const {config} = context.var.lake
  const origins = [...(config.publicUrl === null ? [] : [config.publicUrl]), ...config.corsOrigins]
  return context.json(
    origins.map((origin, id) => ({id, origin, allowCredentials: true, projectId: config.projectId})),
  )
})

projects.get('/:project/features', context => context.json([]))
projects.get('/:project/new-content-release-allowed', context => context.json({allowed: false}))

projects.route('/:project/tokens', projectTokens)
projects.route('/:project/datasets', datasets)

/** No `deployStudio` and no `invite`: both would have the Studio send people to Sanity's own site. */
function projectGrants(roles: readonly string[]) {
  const names = roles.includes('administrator') ? ['read', 'update'] : ['read']
  return {'sanity.project': [{config: {}, grants: names.map(name => ({name, params: {}}))}]}
}
