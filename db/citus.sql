-- Spreads a migrated, empty database over Citus: what is common to all is copied to every worker, what an institution owns lies
-- together on one of them.

create extension if not exists citus;
alter database :"DBNAME" set citus.propagate_set_commands = 'local';

do $$
declare
  owned record;
  anchor text;
begin
  -- Tables without an institution are reference tables, in the order of their foreign keys.
  perform create_reference_table('institution'::regclass);
  perform create_reference_table('network'::regclass);
  for owned in
    select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relname not in ('institution', 'network')
      and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'institution_id' and not a.attisdropped)
    order by c.oid
  loop
    perform create_reference_table(owned.name);
  end loop;
  -- A table is created after those it refers to, so the order of creation is the order of distribution.
  for owned in
    select c.oid::regclass as name, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'institution_id' and a.attnum > 0
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'institution'
      and (select min(k) from pg_index i, unnest(i.indkey) with ordinality as key(k, place) where i.indrelid = c.oid and i.indisprimary and place = 1) = a.attnum
    order by c.oid
  loop
    if anchor is null then
      perform create_distributed_table(owned.name, 'institution_id');
      anchor := owned.relname;
    else
      perform create_distributed_table(owned.name, 'institution_id', colocate_with => anchor);
    end if;
  end loop;
end $$;
