import {expect, test} from 'vitest'
import {defaultLimits} from './config.ts'
import {readConfig} from './readConfig.ts'

const log = () => undefined
const read = (env: Record<string, string>) => readConfig(env, '/srv/cong', log)

test('without any variable it listens on this machine only', () => {
  expect(read({})).toEqual({
    dataDir: '/srv/cong/data',
    projectId: 'cong',
    dataset: 'production',
    host: '127.0.0.1',
    port: 3333,
    publicUrl: null,
    studioDir: null,
    corsOrigins: [],
    hostNames: [],
    adminToken: null,
    tls: null,
    limits: defaultLimits,
    log,
  })
})

test('every variable', () => {
  const config = read({
    DATA_DIR: '../du-lieu',
    HOST: '0.0.0.0',
    STUDIO_PORT: '8443',
    STUDIO_URL: 'https://noi-dung.tinh.gov.vn/',
    STUDIO_DIR: 'studio/dist',
    LAKE_CORS_ORIGINS: 'https://a.vn, https://b.vn/',
    LAKE_HOST_NAMES: 'lake.lan,10.0.0.5',
    LAKE_ADMIN_TOKEN: 'bí mật',
    LAKE_QUERY_MS: '500',
  })
  expect(config).toMatchObject({
    dataDir: '/srv/du-lieu',
    host: '0.0.0.0',
    port: 8443,
    publicUrl: 'https://noi-dung.tinh.gov.vn',
    studioDir: '/srv/cong/studio/dist',
    corsOrigins: ['https://a.vn', 'https://b.vn'],
    hostNames: ['lake.lan', '10.0.0.5'],
    adminToken: 'bí mật',
    limits: {...defaultLimits, queryMs: 500},
  })
})

test.each([
  [{STUDIO_PORT: 'x'}, "STUDIO_PORT is 'x'. Give a whole number from 0 to 65535."],
  [{STUDIO_PORT: '70000'}, "STUDIO_PORT is '70000'"],
  [{LAKE_QUERY_MS: '0'}, "LAKE_QUERY_MS is '0'"],
  [{STUDIO_URL: 'noi-dung'}, "STUDIO_URL has 'noi-dung', which is no web address"],
  [{LAKE_CORS_ORIGINS: 'ftp://a.vn'}, "LAKE_CORS_ORIGINS has 'ftp://a.vn'"],
  [{TLS_CERT: 'cert.pem'}, 'TLS_CERT and TLS_KEY belong together'],
  [{TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem'}, "TLS_CERT names /srv/cong/cert.pem, which can't be read"],
])('%j is refused by name', (env, message) => {
  expect(() => read(env as unknown as Record<string, string>)).toThrow(message)
})
