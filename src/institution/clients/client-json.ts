// Stored clients as the contract shows them: what is not known is absent.
import type { ClientJson, ClientRow } from '#contract/clients.ts'
import { nameOf } from './client-record.ts'
import type { StoredClient } from './store.ts'

export function rowOf(client: StoredClient): ClientRow {
  return known({
    id: client.id,
    number: client.number,
    name: nameOf(client),
    arabicName: client.arabicName,
    sex: client.sex,
    status: client.status,
    language: client.language,
    phone: client.phone,
    branch: { id: client.branch, name: client.branchName },
    officer: client.officer === null ? null : { id: client.officer, name: client.officerName ?? client.officer },
    group: groupOf(client),
    village: client.village,
    commune: client.commune,
    joinedOn: client.joinedOn,
  }) as ClientRow
}

export function clientJson(client: StoredClient): ClientJson {
  const { nameKey: _nameKey, phoneKey: _phoneKey, identityKey: _identityKey, placeKey: _placeKey, groupId: _id, groupName: _name, ...plain } = client
  const { identityKind, identityNumber, nextOfKinName, nextOfKinRelation, nextOfKinPhone, ...fields } = plain
  return known({
    ...fields,
    name: nameOf(client),
    group: groupOf(client),
    identity: identityKind === null ? null : { kind: identityKind, number: identityNumber },
    nextOfKin: nextOfKinName === null ? null : known({ name: nextOfKinName, relation: nextOfKinRelation, phone: nextOfKinPhone }),
  }) as ClientJson
}

const groupOf = (client: StoredClient): { id: string; name: string } | null =>
  client.groupId === null || client.groupName === null ? null : { id: client.groupId, name: client.groupName }

function known<T extends object>(fields: T): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}
