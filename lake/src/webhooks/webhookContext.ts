import type {LakeConfig} from '../config.ts'
import type {Broker} from '../listen/broker.ts'
import type {DatasetRegistry} from '../store/datasetRegistry.ts'

/** What webhooks need of the lake. */
export interface WebhookContext {
  config: LakeConfig
  datasets: DatasetRegistry
  broker: Broker
  clock: () => Date
}
