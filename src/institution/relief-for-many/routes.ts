import * as contract from '#contract/relief-drives.ts'
import { isRefusal, type Refusal } from '#core/refusal.ts'
import type { Actor } from '#platform/actor.ts'
import { route, type Route } from '#platform/route.ts'
import {
  approveDrive, cancelDrive, leaveLoanOut, pauseDrive, previewAgain, proposeDrive, resumeDrive, sendBackDrive, type DriveDone, type Rooms,
} from './act-on-drive.ts'
import { beginDrive, countLoans } from './begin-drive.ts'
import { exportDriveLoans, listDriveLoans, listDrives, readDrive } from './read-drive.ts'

export function routes(rooms: Rooms): Route[] {
  const shown = async (actor: Actor, done: Promise<DriveDone | Refusal>) => {
    const answer = await done
    return isRefusal(answer) ? answer : readDrive(rooms, actor, answer.id)
  }
  return [
    route(contract.countDriveLoans, ({ actor, body }) => countLoans(rooms, actor, body)),
    route(contract.listDrives, ({ actor, query }) => listDrives(rooms, actor, query)),
    route(contract.getDrive, ({ actor, params }) => readDrive(rooms, actor, params.id)),
    route(contract.beginDrive, ({ actor, key, body }) => shown(actor, beginDrive(rooms, actor, { key, drive: body }))),
    route(contract.previewDrive, ({ actor, key, params, body }) => shown(actor, previewAgain(rooms, actor, { key, id: params.id, content: body }))),
    route(contract.leaveOutLoan, ({ actor, key, params, body }) => shown(actor, leaveLoanOut(rooms, actor, { key, id: params.id, content: body }))),
    route(contract.proposeDrive, ({ actor, key, params }) => shown(actor, proposeDrive(rooms, actor, { key, id: params.id }))),
    route(contract.approveDrive, ({ actor, key, params }) => shown(actor, approveDrive(rooms, actor, { key, id: params.id }))),
    route(contract.sendBackDrive, ({ actor, key, params, body }) => shown(actor, sendBackDrive(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.pauseDrive, ({ actor, key, params, body }) => shown(actor, pauseDrive(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.resumeDrive, ({ actor, key, params }) => shown(actor, resumeDrive(rooms, actor, { key, id: params.id }))),
    route(contract.cancelDrive, ({ actor, key, params, body }) => shown(actor, cancelDrive(rooms, actor, { key, id: params.id, reason: body.reason }))),
    route(contract.listDriveLoans, ({ actor, params, query }) => listDriveLoans(rooms, actor, params.id, query)),
    route(contract.exportDriveLoans, ({ actor, params, query }) => exportDriveLoans(rooms, actor, params.id, query)),
  ]
}
