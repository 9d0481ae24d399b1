import type {Commit} from '../store/documentStore.ts'

/** Tells everyone who follows a dataset of its commits, in commit order, after they are durable. */
export interface Broker {
  publish(dataset: string, commit: Commit): void
  /** Returns the function that ends the subscription. The callback must not throw or wait. */
  subscribe(dataset: string, onCommit: (commit: Commit) => void): () => void
  close(): void
}
