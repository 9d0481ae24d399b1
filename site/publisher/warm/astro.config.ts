import config from '../../astro.config.ts'
import {warmAdapter} from './warmAdapter.ts'

/** The site's own configuration, but compiled to be rendered on demand. */
export default {...config, output: 'server' as const, adapter: warmAdapter()}
