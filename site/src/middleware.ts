import {defineMiddleware} from 'astro:middleware'
import {currentReader} from './lake/currentReader.ts'

/** Gives each page its own view of the lake, unless the publisher that renders it brought one and wants to hear of failures. */
export const onRequest = defineMiddleware(async (context, next) => {
  context.locals.lake ??= currentReader().openPage()
  try {
    const response = await next()
    // The publisher takes a missing page away: none is to be drawn in its place.
    const isMissing = response.status === 404 && response.body === null
    return isMissing && context.locals.failed ? new Response('', {status: 404}) : response
  } catch (error) {
    context.locals.failed?.(error)
    throw error
  }
})
