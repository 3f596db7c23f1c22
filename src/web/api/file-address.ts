import type { Endpoint } from '#contract/endpoint.ts'
import { addressOf, type QueryValues } from './address.ts'
import type { InputOf } from './call.ts'

/** The address of an endpoint that answers a file (CSV, PDF, photo), for a link or an image. */
export function fileAddress<Params, Query, Body, Answer>(
  endpoint: Endpoint<Params, Query, Body, Answer>,
  input: InputOf<Params, Query, undefined>,
): string {
  const { params, query } = input as { params?: QueryValues; query?: QueryValues }
  return addressOf(endpoint.path, params, query)
}
