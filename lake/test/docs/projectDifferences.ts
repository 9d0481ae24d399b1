import {expect} from 'vitest'
import type {Shown} from './difference.ts'

export const projectDifferences: Record<string, Shown> = {
  'D-29': async ({client}) => {
    const url = '/projects/cong/cors'
    expect(await client.request({url})).toEqual([])
    const added = client.request({method: 'POST', url, body: {origin: 'https://a.example'}})
    await expect(added).rejects.toMatchObject({statusCode: 404})
  },
  'D-30': async ({client}) => {
    const other = client.request({url: '/projects/khac'})
    await expect(other).rejects.toMatchObject({statusCode: 404, response: {body: {errorCode: 'SIO-404-PNF'}}})
  },
  'D-31': async ({client}) => {
    expect(await client.datasets.getEmbeddingsSettings('production')).toEqual({
      enabled: false,
      status: 'disabled',
    })
    for (const [method, url] of [
      ['POST', '/graphql/production/default'],
      ['PUT', '/projects/cong/datasets/production/copy'],
      ['PUT', '/projects/cong/datasets/production/settings/embeddings'],
      ['GET', '/embeddings-index/production'],
      ['GET', '/media-libraries'],
      ['GET', '/schedules/cong/production'],
    ] as const) {
      const asked = client.request({method, url, ...(method === 'GET' ? {} : {body: {}})})
      await expect(asked).rejects.toMatchObject({
        statusCode: 404,
        response: {
          body: {statusCode: 404, error: 'Not Found', message: expect.stringContaining('No such endpoint')},
        },
      })
    }
  },
}
