import {join} from 'node:path'
import {createAssetService} from '../assets/createAssetService.ts'
import {purgePlan} from '../purge/purgePlan.ts'
import {openWebhookStore} from '../store/webhookStore.ts'
import {type Command, CommandError, CommandFailure} from './command.ts'

function unfinished(id: string): string {
  return (
    `${id} is erased, but the lake was reading for so long that traces of it are left in the file's log. ` +
    'They go when the lake is started again or this command is given once more.'
  )
}

export const purgeCommands: Record<string, Command> = {
  purge: {
    usage: 'ID [--dataset NAME] --yes',
    summary: 'Erases a deleted document with all its revisions, its unused pictures and files, for good.',
    words: 1,
    options: ['dataset'],
    flags: ['yes'],
    run: async ({words: [id = ''], options, flags}, {config, access, datasets, actor, io}) => {
      const dataset = datasets.get(options.dataset?.[0] ?? config.dataset)
      const plan = purgePlan(dataset.store, id)
      if (plan.existingIds.length > 0) {
        throw new CommandError(
          `${plan.existingIds.join(' and ')} still exist. Delete the document in the Studio first, so that the public site drops it.`,
        )
      }
      if (plan.revisions === 0) throw new CommandError(`Nothing is known of a document "${id}".`)
      const what = `${plan.revisions} revisions and ${plan.assetIds.length} pictures and files`
      if (!flags.has('yes')) {
        throw new CommandError(`This can't be undone. To erase ${what} of ${id} for good, add --yes.`)
      }
      // The document's past comes last: while it is there, a purge that was interrupted can be asked for again.
      await eraseAssets(plan.assetIds)
      forgetMessages(plan.documentIds)
      access.audit.record('document.purged', actor, id, {dataset: dataset.name, assets: plan.assetIds})
      dataset.store.transaction(write => write.erase([...plan.documentIds, ...plan.assetIds]))
      if (!dataset.store.finishErasure()) throw new CommandFailure(unfinished(id))
      io.write(`Erased ${what} of ${id}. Backups made before still hold them: erase or replace those too.`)

      async function eraseAssets(assetIds: string[]): Promise<void> {
        const {projectId, dataDir, limits} = config
        const cacheFolder = join(dataDir, 'lake', 'cache', 'images')
        const assets = createAssetService({projectId, cacheFolder, limits})
        for (const assetId of assetIds) await assets.erase(dataset, assetId)
        await assets.close()
      }
      function forgetMessages(documentIds: string[]): void {
        const webhooks = openWebhookStore(config.dataDir)
        webhooks.deleteOfDocuments(dataset.name, documentIds)
        webhooks.close()
      }
    },
  },
}
