import {z} from 'zod'
import {frontMatterSchema} from './read/front-matter-schema.ts'
import {newsroomSchema} from './read/newsroom.ts'
import {registrySchema} from './read/registry.ts'

/** JSON Schemas (draft 2020-12) of what editors write, by file name: for completion as they type. */
export const schemas = (): Readonly<Record<string, object>> => ({
  'newsroom.json': jsonSchema(newsroomSchema, 'newsroom.yml'),
  'names.json': jsonSchema(registrySchema(), 'names.yml'),
  'front-matter.json': jsonSchema(frontMatterSchema('UTC'), 'Front matter of a release')
})

/** The schema of a file as it is written, before times and patterns are read. */
const jsonSchema = (schema: z.ZodType, title: string): object => ({
  title,
  ...z.toJSONSchema(schema, {io: 'input', unrepresentable: 'any'})
})
