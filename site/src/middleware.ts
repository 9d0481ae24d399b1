import {defineMiddleware} from 'astro:middleware'
import {currentReader} from './lake/currentReader.ts'

/** Gives each page its own view of the lake, unless the publisher that renders it brought one and wants to hear of failures. */
export const onRequest = defineMiddleware(async (context, next) => {
  context.locals.lake ??= currentReader().openPage()
  try {
    return await next()
  } catch (error) {
    context.locals.failed?.(error)
    throw error
  }
})
