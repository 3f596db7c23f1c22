// The schema as the catalogue knows it, in one order: tables, columns, constraints, indexes, policies, grants, functions.
import pg from 'pg'

/** Text that is the same for the same schema, whatever server (15 to 18) and whatever order of creation. */
export async function dumpSchema(adminUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const parts = [HEAD]
    for (const { schema, name } of await rows<{ schema: string; name: string }>(client, TABLES)) parts.push(await dumpTable(client, schema, name))
    for (const { text } of await rows<{ text: string }>(client, FUNCTIONS)) parts.push(text)
    return `${parts.join('\n\n')}\n`
  } finally {
    await client.end()
  }
}

const HEAD = '-- The schema after all migrations, made by `npm run schema`. It is read, not run: a review sees here what a migration changed.'

const TABLES = `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ('public', 'auth') and c.relkind in ('r', 'p', 'v', 'm') order by 1, 2`

const FUNCTIONS = `select format('%s %s(%s) returns %s, %s', case p.prokind when 'p' then 'procedure' else 'function' end, p.proname,
    pg_get_function_identity_arguments(p.oid), coalesce(pg_get_function_result(p.oid), 'nothing'),
    case when p.prosecdef then 'as its owner' else 'as its caller' end) as text
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'auth')
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by p.proname, 1`

async function dumpTable(client: pg.Client, schema: string, name: string): Promise<string> {
  const table = `"${schema}"."${name}"`
  const list = async (sql: string): Promise<string[]> => (await rows<{ text: string }>(client, sql, [table])).map(({ text }) => `  ${text}`)
  const head = (await rows<{ text: string }>(client, `select format('table %s%s%s', case when $2 = 'public' then '' else $2 || '.' end, $3::text,
    case when c.relrowsecurity and c.relforcerowsecurity then ', behind a forced wall' when c.relrowsecurity then ', behind a wall that its owner passes' else '' end) as text
    from pg_class c where c.oid = $1::regclass`, [table, schema, name]))[0]?.text ?? ''
  return [head, ...await list(COLUMNS), ...await list(CONSTRAINTS), ...await list(INDEXES), ...await list(POLICIES), ...await list(GRANTS), ...await list(TRIGGERS)].join('\n')
}

const COLUMNS = `select format('%s %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
    case when d.adbin is null then '' when a.attgenerated = 's' then ' generated ' || pg_get_expr(d.adbin, d.adrelid) else ' default ' || pg_get_expr(d.adbin, d.adrelid) end) as text
  from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`

// PostgreSQL 18 names what is not null as a constraint; the columns say so already.
const CONSTRAINTS = `select format('constraint %s %s', conname, pg_get_constraintdef(oid)) as text from pg_constraint
  where conrelid = $1::regclass and contype <> 'n' order by contype desc, conname`

const INDEXES = `select regexp_replace(pg_get_indexdef(i.indexrelid), ' ON \\S+ USING', ' using') as text from pg_index i
  where i.indrelid = $1::regclass and not exists (select 1 from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x')) order by 1`

const POLICIES = `select format('policy %s for %s%s%s', polname, case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
    coalesce(' using ' || pg_get_expr(polqual, polrelid), ''), coalesce(' with check ' || pg_get_expr(polwithcheck, polrelid), '')) as text
  from pg_policy where polrelid = $1::regclass order by polname`

const GRANTS = `select format('grant %s to %s', string_agg(lower(a.privilege_type), ', ' order by a.privilege_type), r.rolname) as text
  from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
  where c.oid = $1::regclass and a.grantee <> c.relowner group by r.rolname order by r.rolname`

const TRIGGERS = `select pg_get_triggerdef(oid) as text from pg_trigger where tgrelid = $1::regclass and not tgisinternal order by tgname`

async function rows<T>(client: pg.Client, sql: string, values: readonly unknown[] = []): Promise<T[]> {
  return (await client.query(sql, [...values])).rows as T[]
}
