import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import { clientInReach, registerClient } from '#institution/clients/door.ts'
import { settableClock } from '#platform/clock.ts'
import type { Actor } from '#platform/actor.ts'
import { openDatabase, type Database } from '#platform/db.ts'
import { newId } from '#platform/ids.ts'
import { testDatabase } from '#test/helpers/database.ts'
import { foundTwoBranches, type TwoBranches } from '#test/helpers/two-branches.ts'
import { holds } from '#test/helpers/property.ts'
import { listAttachments, viewAttachment } from './ask-attachments.ts'
import { attachFile, refuseBytes, type AttachFile } from './attach-file.ts'
import { isWhatItSays } from './magic.ts'
import type { AttachmentParts } from './parts.ts'
import { withdrawAttachment } from './withdraw-attachment.ts'

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const HEADS: Record<string, Buffer> = {
  'image/jpeg': Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'image/png': PNG, 'image/webp': Buffer.from('RIFF\0\0\0\0WEBPVP8 '),
  'application/pdf': Buffer.from('%PDF-1.7'), 'audio/ogg': Buffer.from('OggS\0'), 'audio/mpeg': Buffer.from([0xff, 0xfb, 0x90]),
}

describe('the first bytes', () => {
  it('tell each type from all others', () => {
    for (const [type, bytes] of Object.entries(HEADS)) {
      for (const claimed of Object.keys(HEADS)) expect([claimed, isWhatItSays(claimed, bytes)]).toEqual([claimed, claimed === type])
    }
  })
  it('let no page or drawing with scripts through, and nothing of a type that is not listed', () => {
    for (const text of ['<html><script>', '<svg xmlns="', 'GIF89a', 'PK\x03\x04', '']) {
      for (const type of Object.keys(HEADS)) expect(isWhatItSays(type, Buffer.from(text))).toBe(false)
    }
    holds(fc.property(fc.string(), (type) => { expect(Object.hasOwn(HEADS, type) || !isWhatItSays(type, PNG)).toBe(true) }))
    expect(isWhatItSays('toString', PNG)).toBe(false)
  })
  it('are not read of a file that is empty or too large', () => {
    expect(refuseBytes('image/png', Buffer.alloc(0))).toMatchObject({ refused: 'file_empty' })
    expect(refuseBytes('image/png', Buffer.concat([PNG, Buffer.alloc(5_242_881 - PNG.length)]))).toMatchObject({ refused: 'file_too_large', facts: { limit: 5 } })
    expect(refuseBytes('image/png', Buffer.concat([PNG, Buffer.alloc(5_242_880 - PNG.length)]))).toBeUndefined()
  })
})

describe('attachments', () => {
  let db: Database
  let parts: AttachmentParts
  let here: TwoBranches
  let elsewhere: TwoBranches
  let client: string
  let editor: Actor

  beforeAll(async () => {
    db = openDatabase(await testDatabase())
    parts = { db, subjects: { client: clientInReach } }
    here = await foundTwoBranches(db)
    elsewhere = await foundTwoBranches(db)
    editor = { ...here.manager, rights: new Set(['clients.see', 'clients.edit']) }
    const person = { branch: here.south, givenName: 'A', familyName: 'B', sex: 'female', language: 'fr', joinedOn: '2026-01-05' } as const
    client = done(await registerClient({ db, clock: settableClock('2026-11-20'), secret: 's' }, here.manager, newId(), person)).id
  })
  afterAll(() => db.close())

  function done<T>(answer: T | Refusal): T {
    if (isRefusal(answer)) throw new Error(JSON.stringify(answer))
    return answer
  }
  const attach = (over: Partial<AttachFile> = {}, actor = editor, key = newId()) =>
    attachFile(parts, actor, key, { subject: { kind: 'client', id: client }, kind: 'photo', file: { name: 'C:\\fakepath\\me.png', mediaType: 'image/png', base64: PNG.toString('base64') }, ...over })
  const list = async (actor = editor) => done(await listAttachments(parts, actor, 'client', client)).items

  it('come back byte by byte; sent twice they are kept once', async () => {
    const key = newId()
    const { id } = done(await attach({}, editor, key))
    expect(await attach({}, editor, key)).toEqual({ id })
    expect(await list()).toMatchObject([{ id, kind: 'photo', fileName: 'me.png', mediaType: 'image/png', size: PNG.length, by: 'Meryem' }])
    const shown = done(await viewAttachment(parts, editor, id, false))
    expect(Buffer.compare(Buffer.from(shown.bytes as Uint8Array), PNG)).toBe(0)
    expect([shown.mediaType, shown.fileName]).toEqual(['image/png', undefined])
    expect(done(await viewAttachment(parts, editor, id, true)).fileName).toBe('me.png')
  })

  it('are withdrawn, never deleted', async () => {
    const { id } = done(await attach())
    const withdraw = (actor = editor) => withdrawAttachment(parts, actor, newId(), { id, reason: 'Another person' })
    expect(await withdraw({ ...editor, rights: new Set(['clients.see']) })).toMatchObject({ refused: 'not_allowed' })
    done(await withdraw())
    expect(await withdraw()).toMatchObject({ refused: 'attachment_withdrawn' })
    expect((await list()).find((file) => file.id === id)?.withdrawnAt).toBeDefined()
    expect(isRefusal(await viewAttachment(parts, editor, id, false))).toBe(false)
    await expect(db.transact({ institution: here.id }, (tx) => tx.run('delete from attachment'))).rejects.toThrow(/permission denied/)
  })

  it('are refused without the right, of a false type, and on what is not there', async () => {
    expect(await attach({}, { ...editor, rights: new Set(['clients.see']) })).toMatchObject({ refused: 'not_allowed' })
    expect(await attach({ file: { name: 'a', mediaType: 'image/jpeg', base64: PNG.toString('base64') } })).toMatchObject({ refused: 'file_not_what_it_says', facts: { type: 'image/jpeg' } })
    expect(await attach({ subject: { kind: 'client', id: newId() } })).toMatchObject({ refused: 'not_found', path: 'subject' })
    expect(await attach({ subject: { kind: 'loan', id: client } })).toMatchObject({ refused: 'not_found' })
  })

  it('of a client of another branch or institution are not found', async () => {
    const { id } = done(await attach())
    for (const actor of [{ ...here.officer, rights: editor.rights }, { ...elsewhere.manager, rights: editor.rights }]) {
      expect(await viewAttachment(parts, actor, id, false)).toMatchObject({ refused: 'not_found' })
      expect(await listAttachments(parts, actor, 'client', client)).toMatchObject({ refused: 'not_found' })
      expect(await withdrawAttachment(parts, actor, newId(), { id, reason: 'x' })).toMatchObject({ refused: 'not_found' })
      expect(await attach({}, actor)).toMatchObject({ refused: 'not_found' })
    }
  })
})
