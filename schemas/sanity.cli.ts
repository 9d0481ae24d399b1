import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({
  api: {projectId: 'cong', dataset: 'production'},
  typegen: {
    path: './src/queries/**/*.ts',
    schema: './src/generated/schema.json',
    generates: './src/generated/types.ts',
  },
})
