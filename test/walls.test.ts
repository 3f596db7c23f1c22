// The walls between institutions and between networks, by the catalogue: a table that a migration adds is covered by itself.
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/ids.ts'
import { foundTestInstitution, foundTestNetwork, type TestInstitution } from './helpers/institution.ts'
import { testServices, type TestServices } from './helpers/services.ts'

// Common to all by design; each with the reason why it belongs to nobody.
const COMMON: Readonly<Record<string, string>> = {
  institution: 'who is on the platform; each writes its own row',
  network: 'who is on the platform; each writes its own row',
  network_member: 'belongs to an institution and to a network; shown to both, written by the first',
  migration: 'the schema’s own history',
  milestone: 'the database’s own history',
  demo_sign_in: 'shown to everybody on purpose',
}

type Kind = 'institution' | 'network'

let services: TestServices
let admin: pg.Client
let app: pg.Client
let a: TestInstitution
/** Two owners of each kind. */
let ours: Record<Kind, string>
let theirs: Record<Kind, string>
let owned: { name: string; owner: 'institution_id' | 'network_id' | 'phone_key' }[]

beforeAll(async () => {
  services = await testServices()
  a = await foundTestInstitution(services)
  ours = { institution: a.id, network: await foundTestNetwork(services, 'ours') }
  theirs = { institution: (await foundTestInstitution(services)).id, network: await foundTestNetwork(services, 'theirs') }
  admin = new pg.Client({ connectionString: services.adminUrl })
  app = new pg.Client({ connectionString: services.adminUrl, options: '-c role=twiza_app' })
  await Promise.all([admin.connect(), app.connect()])
  owned = (await admin.query(
    `select c.relname as name, (select attname from pg_attribute where attrelid = c.oid and attnum > 0 and attname in ('institution_id', 'network_id', 'phone_key') order by attname limit 1) as owner
     from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`)).rows
    .filter(({ name }: { name: string }) => !(name in COMMON))
})
afterAll(async () => { await Promise.all([admin.end(), app.end(), services.close()]) })

const column = async <T>(client: pg.Client, sql: string, values: unknown[] = []): Promise<T[]> =>
  (await client.query(sql, values)).rows.map((row: Record<string, T>) => Object.values(row)[0] as T)

async function within<T>(scope: Readonly<Record<string, string>>, work: () => Promise<T>): Promise<T> {
  await app.query('begin')
  try {
    for (const [name, value] of Object.entries(scope)) await app.query('select set_config($1, $2, true)', [`app.${name}`, value])
    return await work()
  } finally {
    await app.query('rollback')
  }
}

test('every table belongs to somebody, or is known to belong to all', () => {
  expect(owned.length).toBeGreaterThan(20)
  expect(owned.filter(({ owner }) => owner === null).map(({ name }) => name)).toEqual([])
})

test('every owned table has row-level security, forced, with a policy by its owner', async () => {
  const guarded = await column<string>(admin, `select c.relname from pg_class c where c.relrowsecurity and c.relforcerowsecurity and exists (
    select 1 from pg_policy p where p.polrelid = c.oid and pg_get_expr(p.polqual, p.polrelid) ~ 'app_(institution|network|phone)\\(\\)' and p.polcmd = '*')`)
  expect(owned.map(({ name }) => name).filter((name) => !guarded.includes(name))).toEqual([])
})

// A second policy is a way around the wall, so each is known here with its reason.
const PASSAGES: Readonly<Record<string, string>> = {
  'institution.known': 'who is on the platform is known to all',
  'institution.founded': 'an institution is founded in its own name',
  'institution.own': 'and changes its own row only',
  'network.known': 'the same of networks',
  'network.founded': 'the same of networks',
  'network.own': 'the same of networks',
  'staff.own': 'who signs in sees where they work',
  'network_look.look': 'a network writes down that it looks at what a member shares',
  'network_look.own_look': 'a network sees where it looked',
  'network_member.its_network': 'a network sees who belongs to it',
  'network_staff.own': 'who signs in sees where they work',
  'network_indicator.its_member': 'a member sees what its networks work out of its figures',
  'own_indicator_value.shared': 'a network sees values of its own making, while the member shares everything that they tell of',
  'phone_directory.caller': 'who calls is found by the key of their number',
  'portfolio_day.shared': 'a network sees the closed days of a member that shares them, in a transaction that has written down its look',
  'portfolio_risk_day.shared': 'the same',
  'assessment.its_member': 'a member sees its own assessments, an external one once it is asked for its word',
  'assessment.final_once': 'narrows: what is final never goes back',
  'assessment_answer.its_member': 'a member sees the answers of those that it sees',
  'assessment_comment.its_member': 'a member sees what it replied',
  'assessment_document.its_member': 'a member sees what it handed in, and the documents of those that it sees',
  'assessment_fact.its_member': 'a member sees the steps of those that it sees',
  'assessment_finding.its_member': 'a member sees the findings of those that it sees',
  'assessment_indicator.its_member': 'a member sees its own figures',
  'assessment_indicator.shared': 'narrows: a network sees them only while the member shares their group',
  'assessment_request.its_member': 'a member sees what it is asked for',
  'assessment_result.its_member': 'a member sees its own results',
  'diagnostic_framework.of_its_assessments': 'a member sees the frameworks of the assessments that it sees',
  'early_warning.followed': 'a network follows up what warns it, while the member shares what it rests on',
  'early_warning.raised': 'the same',
  'early_warning.shared': 'the same',
  'indicator_set.shared': 'a network sees values of the groups that a member shares, in a transaction that has written down its look',
  'member_person.its_own': 'a member sees whom its networks write to about it',
  'plan_cost.its_member': 'a member sees its own plan, and what was spent, done and said of it',
  'plan_evidence.its_member': 'the same',
  'plan_fact.its_member': 'the same',
  'plan_item.its_member': 'the same',
  'plan_item_recommendation.its_member': 'the same',
  'plan_progress.its_member': 'the same',
  'recommendation.its_member': 'a member sees what is recommended to it',
  'recommendation_finding.its_member': 'the same',
  'report_reminder.its_network': 'a network sees when its members were reminded',
  'reporting_calendar.its_member': 'a member sees what its networks ask, and when',
  'sharing_agreement.its_network': 'a network sees what it proposed and how it stands',
  'sharing_agreement.proposed': 'a network proposes an agreement, and no more than proposes it',
  'sharing_agreement.retracted': 'a network takes back what is not signed',
  'sharing_step.its_network': 'a network sees who signed, declined and withdrew',
  'sharing_step.proposed': 'a network writes that it proposed or took back',
  'survey_campaign.asked_of_it': 'a member sees which campaigns ask it',
  'survey_invitation.its_own': 'a member sees that it is asked',
  'survey_reminder.asked_of_it': 'a member sees when it was reminded',
  'survey_reminder.by_job': 'the job that speaks for a member writes down that it reminded it',
  'survey_response.sent_once': 'narrows: what was sent is never changed',
  'ussd_session.stale': 'what is a day old is swept out unread',
}

test('every other way through a wall is known', async () => {
  expect(await column(admin, `select format('%s.%s', polrelid::regclass, polname) from pg_policy where polname <> 'wall' order by 1`)).toEqual(Object.keys(PASSAGES).toSorted())
})

test('the owner is the first column of every primary key, unique constraint, unique index and foreign key', async () => {
  const wrong = await column<string>(admin,
    `with owned as (select * from unnest($1::text[], $2::text[]) as o(name, owner))
     select format('%s.%s', o.name, k.conname) from owned o join pg_constraint k on k.conrelid = format('public.%I', o.name)::regclass
       join pg_attribute f on f.attrelid = k.conrelid and f.attnum = k.conkey[1]
     where k.contype in ('p', 'u', 'f') and f.attname <> o.owner
     union all
     select format('%s.%s', o.name, i.indexrelid::regclass) from owned o join pg_index i on i.indrelid = format('public.%I', o.name)::regclass
       left join pg_attribute f on f.attrelid = i.indrelid and f.attnum = i.indkey[0]
     where i.indisunique and f.attname is distinct from o.owner`,
    [owned.map(({ name }) => name), owned.map(({ owner }) => owner)])
  expect(wrong).toEqual([])
  const without = await column<string>(admin, `select c.relname from pg_class c where c.relname = any($1) and c.relnamespace = 'public'::regnamespace
    and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p')`, [owned.map(({ name }) => name)])
  expect(without).toEqual([])
})

test('the application owns nothing, passes no wall, and cannot reach the sign-ins', async () => {
  expect((await admin.query(`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin from pg_roles where rolname = 'twiza_app'`)).rows[0])
    .toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolcanlogin: false })
  expect(await column(admin, `select relname from pg_class where relowner = 'twiza_app'::regrole`)).toEqual([])
  expect(await column(admin, `select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = 'twiza_app'::regrole`)).toEqual([])
  expect(await column(admin, `select has_schema_privilege('twiza_app', 'auth', 'usage')`)).toEqual([false])
  expect(await column(admin, `select p.proname from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace and has_function_privilege('twiza_app', p.oid, 'execute')`)).toEqual([])
})

test('facts cannot be edited or deleted: nothing may be truncated, and only what is no fact may be deleted', async () => {
  expect(await column(admin, `select table_name from information_schema.role_table_grants where grantee = 'twiza_app' and privilege_type = 'TRUNCATE'`)).toEqual([])
  const facts = ['audit', 'idempotency', 'network_audit', 'network_idempotency']
  expect(await column(admin, `select distinct table_name::text from information_schema.role_table_grants where grantee = 'twiza_app' and privilege_type in ('UPDATE', 'DELETE') and table_name = any($1)`, [facts])).toEqual([])
})

test('who has not said for whom they speak reads nothing', async () => {
  const seen = await within({}, async () => {
    const filled = []
    for (const { name } of owned) if ((await column<boolean>(app, `select exists (select 1 from ${name})`))[0]) filled.push(name)
    return filled
  })
  expect(seen).toEqual([])
})

describe.each<{ kind: Kind; filledAtLeast: string[] }>([
  { kind: 'institution', filledAtLeast: ['audit', 'branch', 'idempotency', 'role', 'staff', 'staff_branch', 'staff_role'] },
  { kind: 'network', filledAtLeast: ['network_audit', 'network_idempotency', 'network_role', 'network_staff'] },
])('the wall of one $kind', ({ kind, filledAtLeast }) => {
  const tables = (): string[] => owned.filter(({ owner }) => owner === `${kind}_id`).map(({ name }) => name)
  const own = (): Record<string, string> => ({ [kind]: ours[kind] })

  test('shows its own rows and none of another', async () => {
    const filled: string[] = []
    await within(own(), async () => {
      for (const name of tables()) {
        const found = await column<string>(app, `select distinct ${kind}_id::text from ${name}`)
        expect([name, found.filter((id) => id !== ours[kind])]).toEqual([name, []])
        if (found.length > 0) filled.push(name)
      }
    })
    // Otherwise this test would look at empty tables only.
    expect(filled).toEqual(expect.arrayContaining(filledAtLeast))
  })

  test('shows nothing of another to who names it, and lets nothing there be changed', async () => {
    for (const name of tables()) {
      const may = async (right: string): Promise<boolean> => (await column<boolean>(admin, `select has_table_privilege('twiza_app', $1, $2)`, [name, right]))[0] === true
      await within(own(), async () => {
        expect([name, await column(app, `select count(*)::int from ${name} where ${kind}_id = $1`, [theirs[kind]])]).toEqual([name, [0]])
        if (await may('UPDATE')) expect([name, (await app.query(`update ${name} set ${kind}_id = ${kind}_id where ${kind}_id = $1`, [theirs[kind]])).rowCount]).toEqual([name, 0])
        if (await may('DELETE')) expect([name, (await app.query(`delete from ${name} where ${kind}_id = $1`, [theirs[kind]])).rowCount]).toEqual([name, 0])
      })
    }
  })

  // A copy of one of their own rows, given in our name: only the wall refuses it with this error.
  test('takes no row for another', async () => {
    const tried: string[] = []
    for (const name of tables()) {
      const row = (await admin.query(`select row_to_json(t)::text as row from ${name} t where ${kind}_id = $1 limit 1`, [theirs[kind]])).rows[0] as { row: string } | undefined
      if (!row) continue
      tried.push(name)
      await within(own(), () => expect(app.query(`insert into ${name} select * from json_populate_record(null::${name}, $1::json)`, [row.row]), name)
        .rejects.toThrow('violates row-level security'))
    }
    expect(tried).toEqual(expect.arrayContaining(filledAtLeast.filter((name) => name !== 'staff_branch')))
  })

  test('is not passed by a forged scope', async () => {
    const attempt = services.db.transact({ [kind]: `${ours[kind]}'; set local app.${kind} = '${theirs[kind]}` }, (tx) => tx.rows('select 1'))
    await expect(attempt).rejects.toThrow('a scope is an identifier')
  })
})

test('a person sees their own memberships, and nobody else’s', async () => {
  const { id } = a.people.officer
  await within({ user: id }, async () => {
    expect(await column(app, 'select distinct user_id from staff')).toEqual([id])
    expect(await column(app, 'select count(*)::int from audit')).toEqual([0])
    expect((await app.query(`update staff set name = 'Somebody' where user_id = $1`, [id])).rowCount).toBe(0)
  })
  await within({ user: newId() }, async () => expect(await column(app, 'select count(*)::int from staff')).toEqual([0]))
})
