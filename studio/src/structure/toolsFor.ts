import type {CurrentUser, Tool} from 'sanity'

const administratorTools = new Set(['vision'])

/** The tools a person sees: the query tool is of use to administrators, and a puzzle to everybody else. */
export function toolsFor(user: Omit<CurrentUser, 'role'> | null, tools: Tool[]): Tool[] {
  const isAdministrator = user?.roles.some(({name}) => name === 'administrator')
  return isAdministrator ? tools : tools.filter(({name}) => !administratorTools.has(name))
}
