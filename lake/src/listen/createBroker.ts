import type {Commit} from '../store/documentStore.ts'
import type {Broker, Follower} from './broker.ts'

/** A broker within one process: the writer tells everyone who follows the dataset before it answers. */
export function createBroker(): Broker {
  const followers = new Map<string, Set<Follower>>()
  return {
    publish(dataset: string, commit: Commit) {
      // Copied, so that whoever leaves while being told takes nobody else's turn.
      for (const {onCommit} of [...(followers.get(dataset) ?? [])]) onCommit(commit)
    },
    subscribe(dataset, onCommit, onClose) {
      const follower: Follower = {onCommit, onClose: onClose ?? (() => {})}
      const set = followers.get(dataset) ?? new Set()
      followers.set(dataset, set.add(follower))
      return () => {
        set.delete(follower)
        if (set.size === 0 && followers.get(dataset) === set) followers.delete(dataset)
      }
    },
    close() {
      const all = [...followers.values()].flatMap(set => [...set])
      followers.clear()
      for (const {onClose} of all) onClose()
    },
  }
}
