import {defineConfig} from 'astro/config'
import {copyAssets} from './integrations/copyAssets.ts'
import {copiesAssets, readSiteConfig} from './src/config.ts'

const config = readSiteConfig()

// Plain files for any host. Scripts and styles stay files of their own, so that a strict content security policy holds.
export default defineConfig({
  site: config.siteUrl,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: {format: 'directory', inlineStylesheets: 'never'},
  vite: {build: {assetsInlineLimit: 0}},
  devToolbar: {enabled: false},
  integrations: copiesAssets() ? [copyAssets(config)] : [],
})
