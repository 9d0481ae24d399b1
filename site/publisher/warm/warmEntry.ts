import {createApp} from 'astro/app/entrypoint'

const app = createApp()
export const render = (request: Request, locals: App.Locals) => app.render(request, {locals})
export {app}
