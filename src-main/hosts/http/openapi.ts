import { z } from 'zod'
import { contract } from '#shared/contract/index.ts'
import { ERROR_STATUS } from '#shared/contract/errors.ts'
import type { Procedure } from '#shared/contract/define.ts'

const toSchema = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'openapi-3.0' })

/** The contract as an OpenAPI 3.0 document, made from its schemas. */
export function toOpenApi(version: string): object {
  const paths = Object.entries(contract).flatMap(([domain, procedures]) =>
    Object.entries(procedures as Record<string, Procedure>).map(([name, procedure]) => [
      `/api/${domain}.${name}`,
      { post: toOperation(`${domain}.${name}`, procedure) },
    ]),
  )
  return {
    openapi: '3.0.3',
    info: { title: 'Kiln', version, license: { name: 'MIT' } },
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: Object.fromEntries(paths),
  }
}

function toOperation(path: string, { kind, summary, input, output }: Procedure): object {
  const streams = kind === 'stream'
  return {
    operationId: path,
    summary,
    tags: [path.split('.')[0]],
    ...(streams && { description: 'Answers one JSON value a line; the last one is the result.' }),
    requestBody: { content: { 'application/json': { schema: toSchema(input, 'input') } } },
    responses: {
      200: {
        description: streams ? 'Events' : 'The answer',
        content: {
          [streams ? 'application/x-ndjson' : 'application/json']: {
            schema: toSchema(output, 'output'),
          },
        },
      },
      default: {
        description: `Failure: error.code is one of ${Object.keys(ERROR_STATUS).join(', ')}`,
      },
    },
  }
}
