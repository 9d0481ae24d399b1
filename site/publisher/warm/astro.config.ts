import {defineConfig} from 'astro/config'
import config from '../../astro.config.ts'
import {warmAdapter} from './warmAdapter.ts'

export default defineConfig({...config, output: 'server', adapter: warmAdapter()})
