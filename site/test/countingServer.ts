import {createSiteServer} from '../server/createSiteServer.ts'
import {readFunctionSettings} from '../server/functionSettings.ts'
import {listen} from '../server/listen.ts'
import {openVisitCounter} from '../server/openVisitCounter.ts'
import {readSiteSettings} from '../server/settings.ts'

// Run by tests and benches as a process of its own: our server with its counter on a free port, told to the parent.
const settings = readFunctionSettings(process.env)
const visits = openVisitCounter(settings)
const functions = {isTrustedProxy: settings.isTrustedProxy, visits}
const {port} = await listen(createSiteServer(readSiteSettings(process.env), functions), 0, '127.0.0.1')
process.send?.(port)
process.on('disconnect', () => process.exit(0))
