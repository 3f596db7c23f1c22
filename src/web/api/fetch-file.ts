import type { Endpoint } from '#contract/endpoint.ts'
import { respond, type InputOf } from './call.ts'

/** A file that an endpoint makes of what it is sent, such as a PDF. Throws an `ApiProblem`, and nothing else. */
export async function fetchFile<Params, Query, Body>(endpoint: Endpoint<Params, Query, Body>, input: InputOf<Params, Query, Body>): Promise<Blob> {
  const response = await respond(endpoint, input)
  return response.blob()
}
