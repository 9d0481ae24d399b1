import type {Commit} from '../store/documentStore.ts'

export interface Follower {
  /** Must not throw or wait. */
  onCommit: (commit: Commit) => void
  /** Called when the broker closes, so that connections end and the server can stop. */
  onClose: () => void
}

/** Tells everyone who follows a dataset of its commits, in commit order, after they are durable. */
export interface Broker {
  publish(dataset: string, commit: Commit): void
  /** Returns the function that ends the subscription. */
  subscribe(dataset: string, onCommit: Follower['onCommit'], onClose?: Follower['onClose']): () => void
  close(): void
}
