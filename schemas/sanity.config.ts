import {defineConfig} from 'sanity'
import {schemaTypes} from './src/index.ts'

/** The least of a Studio: only what `sanity schema extract` needs to read the content model. */
export default defineConfig({
  name: 'default',
  projectId: 'cong',
  dataset: 'production',
  schema: {types: schemaTypes},
})
