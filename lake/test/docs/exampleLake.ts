import {photo} from '../access/matrix.ts'
import {addUser} from '../addUser.ts'
import {startLake, type TestLake} from '../startLake.ts'

export interface ExampleLake extends TestLake {
  /** What stands in braces in the examples: tokens by role, ids, names of assets. */
  places: Record<string, string>
}

/** The small dataset that the examples of docs/lake-api.md are about. */
export async function startExampleLake(): Promise<ExampleLake> {
  const lake = await startLake({corsOrigins: ['https://studio.so.gov.vn']})
  const places: Record<string, string> = {origin: lake.url}
  for (const role of ['viewer', 'contributor', 'editor', 'administrator']) {
    const {id, token} = addUser(lake, role, [role])
    Object.assign(places, {[role]: token, [`${role}Id`]: id})
  }
  await lake.client
    .transaction()
    .create({_id: 'lan', _type: 'person', name: 'Ái Loan'})
    .create({_id: 'le-hoi', _type: 'article', title: 'Lễ hội', author: {_type: 'reference', _ref: 'lan'}})
    .create({_id: 'drafts.le-hoi', _type: 'article', title: 'Lễ hội (sửa)'})
    .commit()
  const image = await lake.client.assets.upload('image', photo, {filename: 'a.png'})
  const file = await lake.client.assets.upload('file', Buffer.from('Nội dung'), {filename: 'a.txt'})
  places.photo = image.url.split('/').at(-1) ?? ''
  places.file = file.url.split('/').at(-1) ?? ''
  const hook = lake.services.webhooks.create({
    dataset: 'production',
    secret: null,
    settings: {
      name: 'Có sẵn',
      description: '',
      url: 'https://bao-tin.so.gov.vn/cong',
      on: ['create'],
      filter: "_type == 'khong-co'",
      projection: '',
      httpMethod: 'POST',
      headers: {},
      includeDrafts: false,
      includeAllVersions: false,
      isDisabled: true,
    },
  })
  places.hook = hook.id
  return {...lake, places}
}
