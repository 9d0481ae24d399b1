import {defineConfig} from 'astro/config'
import {readSiteConfig} from './src/config.ts'

// Plain files for any host. Scripts and styles stay files of their own, so that a strict content security policy holds.
export default defineConfig({
  site: readSiteConfig().siteUrl,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  build: {format: 'directory', inlineStylesheets: 'never'},
  vite: {build: {assetsInlineLimit: 0}},
  devToolbar: {enabled: false},
})
