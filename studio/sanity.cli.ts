import {defineCliConfig} from 'sanity/cli'

export default defineCliConfig({
  api: {projectId: 'cong', dataset: 'production'},
  // The Studio is part of a release of Cổng: it never fetches newer code of itself from elsewhere.
  deployment: {autoUpdates: false},
})
