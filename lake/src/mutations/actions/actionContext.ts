import type {SanityDocument} from '../../store/documentStore.ts'
import type {Mutation} from '../mutation.ts'

/** What an action may look at while it is turned into mutations. */
export interface ActionContext {
  /** Index of the action in the request. */
  index: number
  /** The document as the actions before this one have left it. */
  get(id: string): SanityDocument | null
  /** Ids of the drafts and versions beside a published id, as the actions before this one have left them. */
  versionIds(publishedId: string): string[]
}

/** The mutations an action consists of, and what is to be erased with its history once they are done. */
interface ActionPlan {
  mutations: Mutation[]
  purge?: string[]
}

/**
 * An action with its fields checked. Called inside the transaction; throws Conflict when the documents are not as the
 * action needs them.
 */
export type Action = (context: ActionContext) => ActionPlan
