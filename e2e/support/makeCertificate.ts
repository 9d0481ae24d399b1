import {execFileSync} from 'node:child_process'
import {join} from 'node:path'

/** A certificate for `localhost` that only this machine trusts, good for one day, made with the openssl program. */
export function makeCertificate(folder: string): {cert: string; key: string} {
  const cert = join(folder, 'cert.pem')
  const key = join(folder, 'key.pem')
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1']
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1']
  execFileSync('openssl', ['req', ...kind, ...names, '-keyout', key, '-out', cert], {stdio: 'ignore'})
  return {cert, key}
}
