import {defineMiddleware} from 'astro:middleware'
import {currentReader} from './lake/currentReader.ts'

/** Gives each page its own view of the lake, unless the publisher that renders it brought one. */
export const onRequest = defineMiddleware((context, next) => {
  context.locals.lake ??= currentReader().openPage()
  return next()
})
