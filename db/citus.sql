-- Spreads a migrated, empty database over Citus: what is common to all is copied to every worker, what an institution owns lies
-- together on one of them.

create extension if not exists citus;
alter database :"DBNAME" set citus.propagate_set_commands = 'local';

do $$
declare
  each record;
  anchor text;
begin
  -- A table is created after those it refers to, so the order of creation is the order of distribution. An institution owns a
  -- table whose primary key begins with institution_id, but for the list of institutions itself.
  for each in
    select c.oid::regclass as name, c.relname,
      c.relname <> 'institution' and a.attname = 'institution_id' as owned
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relkind = 'r' order by c.oid
  loop
    if not each.owned then
      perform create_reference_table(each.name);
    elsif anchor is null then
      perform create_distributed_table(each.name, 'institution_id');
      anchor := each.relname;
    else
      perform create_distributed_table(each.name, 'institution_id', colocate_with => anchor);
    end if;
  end loop;
end $$;
