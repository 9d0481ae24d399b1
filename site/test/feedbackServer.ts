import {createSiteServer} from '../server/createSiteServer.ts'
import {readFeedbackSettings, readFunctionSettings} from '../server/functionSettings.ts'
import {listen} from '../server/listen.ts'
import {openFeedback} from '../server/openFeedback.ts'
import {openVisitCounter} from '../server/openVisitCounter.ts'
import {readSiteSettings} from '../server/settings.ts'

// Run by tests as a process of its own: our server with the feedback desk on a free port, told to the parent.
const settings = readSiteSettings(process.env)
const functions = readFunctionSettings(process.env)
const feedback = openFeedback(settings, functions, readFeedbackSettings(process.env))
const visits = openVisitCounter(functions)
const server = createSiteServer(settings, {isTrustedProxy: functions.isTrustedProxy, visits, feedback})
const {port} = await listen(server, 0, '127.0.0.1')
process.send?.(port)
process.on('disconnect', () => process.exit(0))
