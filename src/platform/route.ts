// What a feature's routes.ts hands to the server: an endpoint of the contract with the function that answers it.
import type { Refusal } from '#core/refusal.ts'
import type { AnyEndpoint, Endpoint } from '#contract/endpoint.ts'
import type { Actor } from './actor.ts'

/** A file instead of JSON: an export, a photograph, a printed document. */
export class FileAnswer {
  readonly mediaType: string
  readonly bytes: Uint8Array | string
  /** Given: the browser saves it under this name. */
  readonly fileName: string | undefined
  constructor(mediaType: string, bytes: Uint8Array | string, fileName?: string) {
    this.mediaType = mediaType
    this.bytes = bytes
    this.fileName = fileName
  }
}

/** Somebody of a network, or the platform's administrator: never inside an institution. */
export interface OutsideActor {
  readonly kind: 'network' | 'platform'
  readonly id: string
  readonly name: string
  readonly network?: string
  readonly rights: ReadonlySet<string>
  readonly language: 'en' | 'fr' | 'ar' | 'rw'
  readonly address?: string
}

export interface Asked<Params, Query, Body, Who = Actor> {
  readonly actor: Who
  readonly params: Params
  readonly query: Query
  readonly body: Body
  /** Idempotency key of a command; empty for a question. */
  readonly key: string
}

export interface Route {
  readonly endpoint: AnyEndpoint
  /** Which kind of caller it serves. */
  readonly tier: 'institution' | 'network' | 'platform' | 'every' | 'public'
  readonly answer: (asked: Asked<unknown, unknown, unknown, unknown>) => Promise<unknown>
}

type Answering<P, Q, B, A, Who> = (asked: Asked<P, Q, B, Who>) => Promise<A | Refusal | FileAnswer>

/** Binds an endpoint to what answers it, for staff of an institution. */
export function route<P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, answer: Answering<P, Q, B, A, Actor>): Route {
  return { endpoint: endpoint as AnyEndpoint, tier: 'institution', answer: answer as Route['answer'] }
}

export function networkRoute<P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, answer: Answering<P, Q, B, A, OutsideActor>): Route {
  return { endpoint: endpoint as AnyEndpoint, tier: 'network', answer: answer as Route['answer'] }
}

export function platformRoute<P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, answer: Answering<P, Q, B, A, OutsideActor>): Route {
  return { endpoint: endpoint as AnyEndpoint, tier: 'platform', answer: answer as Route['answer'] }
}

/** For staff of institutions and networks and for the platform's administrator alike; what each sees, `answer` decides. */
export function everyRoute<P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, answer: Answering<P, Q, B, A, Actor | OutsideActor>): Route {
  return { endpoint: endpoint as AnyEndpoint, tier: 'every', answer: answer as Route['answer'] }
}

/** For anybody, signed in or not: what is sent must itself be the right, as the token of a link. */
export function publicRoute<P, Q, B, A>(endpoint: Endpoint<P, Q, B, A>, answer: Answering<P, Q, B, A, unknown>): Route {
  return { endpoint: endpoint as AnyEndpoint, tier: 'public', answer: answer as Route['answer'] }
}

/** A request in its raw state, for gateways that send forms and read plain text. */
export interface RawAsked {
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  /** Fields of a form body; a field given twice keeps its last value. */
  readonly form: Readonly<Record<string, string>>
  /** The body as it came, for signatures. */
  readonly body: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly address: string
}

export interface RawAnswer { readonly status: number; readonly type: string; readonly body: string | Uint8Array; readonly headers?: Readonly<Record<string, string>> }

/** A route outside the contract: no session, no zod, no problem details; it answers even trouble in its peer's own form. */
export interface RawRoute {
  readonly raw: true
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: string
  readonly tag: string
  /** One sentence in English for the documentation. */
  readonly summary: string
  readonly answer: (asked: RawAsked) => Promise<RawAnswer>
}

export const rawRoute = (definition: Omit<RawRoute, 'raw'>): RawRoute => ({ raw: true, ...definition })
