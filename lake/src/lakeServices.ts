import type {AccessControl} from './access/accessControl.ts'
import type {AssetService} from './assets/assetService.ts'
import type {LakeConfig} from './config.ts'
import type {QueryRunner} from './groq/queryRunner.ts'
import type {Broker} from './listen/broker.ts'
import type {DatasetRegistry} from './store/datasetRegistry.ts'
import type {Webhooks} from './webhooks/createWebhooks.ts'

/** What a route may use: made once by `openLake`, closed by it in reverse order. */
export interface LakeServices {
  config: LakeConfig
  datasets: DatasetRegistry
  queries: QueryRunner
  broker: Broker
  assets: AssetService
  access: AccessControl
  webhooks: Webhooks
  clock: () => Date
}
