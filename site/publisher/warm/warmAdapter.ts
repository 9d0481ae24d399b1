import type {AstroIntegration} from 'astro'

/**
 * Makes of the same pages that `astro build` writes once a bundle that renders any of them on demand: see
 * `docs/decisions/0009-warm-publisher.md`. Nothing is rendered while it is built.
 */
export function warmAdapter(): AstroIntegration {
  return {
    name: 'cong-warm',
    hooks: {
      'astro:config:setup': ({updateConfig}) => {
        updateConfig({session: false})
      },
      'astro:route:setup': ({route}) => {
        route.prerender = false
      },
      'astro:config:done': ({setAdapter}) => {
        setAdapter({
          name: 'cong-warm',
          serverEntrypoint: new URL('./warmEntry.ts', import.meta.url),
          entrypointResolution: 'auto',
          adapterFeatures: {buildOutput: 'server'},
          supportedAstroFeatures: {serverOutput: 'stable', sharpImageService: 'stable'},
        })
      },
    },
  }
}
