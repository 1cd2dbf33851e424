import {mkdirSync, writeFileSync} from 'node:fs'
import {schemas} from './schemas.ts'

/** Writes the JSON Schemas into `schemas/` of the package; part of making it. */
const folder = new URL('../../schemas/', import.meta.url)
mkdirSync(folder, {recursive: true})
for (const [name, schema] of Object.entries(schemas())) {
  writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`)
}
