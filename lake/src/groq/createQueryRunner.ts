import {join} from 'node:path'
import type {LakeConfig} from '../config.ts'
import {ApiError, httpError} from '../http/apiError.ts'
import type {DatasetRegistry} from '../store/datasetRegistry.ts'
import type {QueryAnswer, QueryRunner} from './queryRunner.ts'
import {QueryThreadPool} from './queryThreadPool.ts'
import type {ThreadAnswer} from './threadMessages.ts'

/** Starts the threads that answer the lake's queries, as many as the configuration says. */
export function createQueryRunner(
  config: Pick<LakeConfig, 'projectId' | 'limits' | 'log'>,
  datasets: DatasetRegistry,
): QueryRunner {
  const pool = new QueryThreadPool(config)
  return {
    async run(request) {
      const file = join(datasets.get(request.dataset).folder, 'content.sqlite')
      return unwrap(await pool.ask({...request, file}))
    },
    close: () => pool.close(),
  }
}

function unwrap(message: ThreadAnswer): QueryAnswer {
  if ('answer' in message) return message.answer
  const {status, body, cause} = message.refusal
  if (status < 500) throw new ApiError(status, body)
  throw Object.assign(httpError(status, String(body.message)), {cause: new Error(cause)})
}
