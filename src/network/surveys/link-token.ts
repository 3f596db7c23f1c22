// What a link to a form ends with: which network, which invitation, which making of the link, and a keyed hash over the three.
// It is checked before the database is asked, so nobody finds an invitation by guessing, and nothing secret is kept in a table.
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Link { readonly network: string; readonly invitation: string; readonly version: number }

const ID = 16
const VERSION = 4
const BODY = ID + ID + VERSION
const MAC = 16

export function linkToken(secret: string, { network, invitation, version }: Link): string {
  const body = Buffer.alloc(BODY)
  body.write(network.replaceAll('-', ''), 0, 'hex')
  body.write(invitation.replaceAll('-', ''), ID, 'hex')
  body.writeUInt32BE(version, ID + ID)
  return Buffer.concat([body, macOf(secret, body)]).toString('base64url')
}

export function readLinkToken(secret: string, token: string): Link | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== BODY + MAC || bytes.toString('base64url') !== token) return undefined
  const body = bytes.subarray(0, BODY)
  if (!timingSafeEqual(bytes.subarray(BODY), macOf(secret, body))) return undefined
  return { network: uuidIn(body, 0), invitation: uuidIn(body, ID), version: body.readUInt32BE(ID + ID) }
}

const macOf = (secret: string, body: Buffer): Buffer => createHmac('sha256', `survey link ${secret}`).update(body).digest().subarray(0, MAC)

const uuidIn = (bytes: Buffer, at: number): string =>
  bytes.toString('hex', at, at + ID).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
