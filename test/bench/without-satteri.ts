import {register} from 'node:module'

/** Loaded before the tool, this makes it a machine that the fast Markdown engine is not made for. */
const hooks = `export const resolve = (specifier, context, next) => {
  if (specifier === 'satteri') throw Object.assign(new Error('left out'), {code: 'ERR_MODULE_NOT_FOUND'})
  return next(specifier, context)
}`
register(`data:text/javascript,${encodeURIComponent(hooks)}`)
