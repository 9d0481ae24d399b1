import {createHash} from 'node:crypto'
import {html, raw} from 'hono/html'

export type LoginNotice = {kind: 'wrong'; email: string} | {kind: 'wait'; minutes: number}

export interface LoginPageProps {
  /** Where the browser goes after the login; carried along in the form. */
  back: string
  notice: LoginNotice | null
  loggedInAs: string | null
}

const style = `
:root { color-scheme: light dark; --ink: #1b2a3a; --paper: #f4f6f8; --card: #fff; --line: #66788a; --accent: #0b5394;
  --on-accent: #fff; --error: #a1121c; font: 1.0625rem/1.55 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8edf2; --paper: #10171e; --card: #1a242e; --line: #8799ab;
  --accent: #8ec5ff; --on-accent: #0d1b29; --error: #ff9d9d; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem 1rem; color: var(--ink);
  background: var(--paper); }
main { width: 100%; max-width: 26rem; padding: 2rem; background: var(--card); border-top: 4px solid var(--accent);
  border-radius: 4px; }
h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 1rem; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input { width: 100%; min-height: 2.75rem; padding: .5rem .75rem; font: inherit; color: inherit; background: transparent;
  border: 1px solid var(--line); border-radius: 4px; }
button { width: 100%; min-height: 2.75rem; margin-top: 1.5rem; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 4px; }
button.quiet { margin-top: .5rem; color: var(--accent); background: transparent; }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); }
.error { padding: .75rem; color: var(--error); border: 1px solid var(--error); border-radius: 4px; }
.hint { margin: 1.5rem 0 0; font-size: .9375rem; }
`

/** For the page's Content-Security-Policy, which allows this style and nothing else. */
export const loginPageStyleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`

/** The login page as HTML, in Vietnamese, without a script. What people typed is escaped by the template. */
export function loginPage({back, notice, loggedInAs}: LoginPageProps) {
  const email = notice?.kind === 'wrong' ? notice.email : ''
  return html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${notice ? 'Chưa đăng nhập được' : 'Đăng nhập'} – Bàn biên tập</title>
<style>${raw(style)}</style>
</head>
<body>
<main>
<h1>Đăng nhập Bàn biên tập</h1>
${loggedInAs === null ? '' : loggedIn(loggedInAs)}
${notice === null ? '' : html`<p class="error" id="error" role="alert">${messageOf(notice)}</p>`}
<form method="post" action="/login">
<input type="hidden" name="origin" value="${back}">
<label for="email">Thư điện tử</label>
<input id="email" name="email" type="email" autocomplete="username" required value="${email}"${describedBy(notice)}>
<label for="password">Mật khẩu</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${describedBy(notice)}>
<button type="submit">Đăng nhập</button>
</form>
<p class="hint">Nếu đã được cấp đường dẫn đăng nhập, chỉ cần mở đường dẫn đó. Quên mật khẩu hoặc chưa có tài khoản: hãy liên hệ
người quản trị hệ thống của cơ quan.</p>
</main>
</body>
</html>
`
}

function loggedIn(name: string) {
  return html`<p>Đang đăng nhập với tên <strong>${name}</strong>. <a href="/">Mở Bàn biên tập</a></p>
<form method="post" action="/logout"><button class="quiet" type="submit">Đăng xuất</button></form>`
}

function messageOf(notice: LoginNotice): string {
  if (notice.kind === 'wrong') return 'Thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.'
  return `Đã nhập sai quá nhiều lần. Hãy chờ ${notice.minutes} phút rồi thử lại.`
}

function describedBy(notice: LoginNotice | null) {
  return notice === null ? '' : raw(' aria-invalid="true" aria-describedby="error"')
}
