import {schemaTypes} from '@cong/schemas'
import {viVNLocale} from '@sanity/locale-vi-vn'
import {visionTool} from '@sanity/vision'
import {defineConfig} from 'sanity'
import {structureTool} from 'sanity/structure'
import {actionsFor} from './src/actions/actionsFor.ts'
import {problemBadge} from './src/badges/problemBadge.ts'
import {scheduleBadge} from './src/badges/scheduleBadge.ts'
import {FormInput} from './src/form/FormInput.tsx'
import {GateIcon} from './src/GateIcon.tsx'
import {lakeClient} from './src/lake/lakeClient.ts'
import {lakeSettings} from './src/lake/lakeSettings.ts'
import {returnToLogin} from './src/lake/returnToLogin.tsx'
import {settleIn} from './src/lake/settleIn.ts'
import {nameHoChiMinhCity} from './src/locale/nameHoChiMinhCity.ts'
import {vietnameseCorrections} from './src/locale/vietnameseCorrections.ts'
import {CleanPasteLayout} from './src/paste/CleanPasteLayout.tsx'
import {isCreatable} from './src/structure/singletons.ts'
import {structure} from './src/structure/structure.ts'
import {toolsFor} from './src/structure/toolsFor.ts'

import './src/studio.css'

const settings = lakeSettings()
const {projectId, dataset, apiHost} = settings
settleIn(settings)
nameHoChiMinhCity(Intl)

/** What an own lake needs said; Sanity's hosted one needs nothing. */
const ownLake = apiHost && {
  apiHost,
  auth: {loginMethod: 'token', redirectOnSingle: true} as const,
  unstable_clientFactory: (config: Parameters<typeof lakeClient>[0]) => lakeClient(config, apiHost),
}

/** What only Sanity's cloud has, or what an office of a few people does better without. */
const switchedOff = {
  releases: {enabled: false},
  scheduledPublishing: {enabled: false},
  scheduledDrafts: {enabled: false},
  tasks: {enabled: false},
  mediaLibrary: {enabled: false},
  announcements: {enabled: false},
  apps: {canvas: {enabled: false}},
}

export default defineConfig({
  name: 'default',
  title: 'Cổng',
  icon: GateIcon,
  basePath: '/',
  projectId,
  dataset,
  ...ownLake,
  ...switchedOff,
  plugins: [
    structureTool({title: 'Nội dung', structure}),
    visionTool({title: 'Truy vấn'}),
    viVNLocale(),
    ...(apiHost ? [returnToLogin({projectId, apiHost})] : []),
  ],
  tools: (tools, {currentUser}) => toolsFor(currentUser, tools),
  i18n: {bundles: vietnameseCorrections},
  schema: {types: schemaTypes},
  document: {
    comments: {enabled: false},
    askToEdit: {enabled: false},
    badges: badges => [...badges, scheduleBadge, problemBadge],
    actions: (actions, {schemaType}) => actionsFor(schemaType, actions),
    newDocumentOptions: options => options.filter(({templateId}) => isCreatable(templateId)),
  },
  form: {
    components: {input: FormInput},
  },
  studio: {components: {layout: CleanPasteLayout}},
})
