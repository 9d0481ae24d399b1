import {Hono} from 'hono'
import type {LakeEnv} from '../http/lakeEnv.ts'

/**
 * What the Studio asks of Sanity the company: telemetry (always declined), announcements, help, trials. Answered so
 * that nothing is missing in the Studio and nothing is sent anywhere.
 */
export const intake = new Hono<LakeEnv>()

intake.get('/intake/telemetry-status', context => context.json({status: 'denied'}))
intake.post('/intake/batch', context => context.body(null, 204))
intake.get('/journey/announcements', context => context.json([]))
intake.get('/journey/*', context => context.json(null))
intake.get('/help', context => context.json({resources: {sectionArray: []}}))
intake.get('/geoip/country', context => context.json({isoCode: null}))
intake.get('/features', context => context.json([]))
intake.get('/subscriptions/project/:project', context => context.json(null))
intake.get('/access/requests/me', context => context.json([]))
