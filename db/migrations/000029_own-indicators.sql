-- Indicators that a network defines for itself: a formula over the canonical inputs. Each change is a version.
create table network_indicator (
  network_id uuid not null references network,
  slug text not null,
  version int not null check (version > 0),
  -- name, formula, unit, direction.
  content jsonb not null,
  -- What the formula tells of: a member must share all of them.
  groups text[] not null check (cardinality(groups) > 0),
  archived boolean not null default false,
  changed_at timestamptz not null default now(),
  changed_by_name text not null,
  primary key (network_id, slug, version)
);
call wall('network_indicator', 'network_id', 'select, insert');
create policy its_member on network_indicator for select using (
  network_id in (select m.network_id from network_member m where m.institution_id = app_institution() and m.left_on is null));

-- Their values, worked out behind the wall of the institution from its figures, and shown like any other.
create table own_indicator_value (
  institution_id uuid not null references institution,
  network_id uuid not null,
  slug text not null,
  period_to date not null,
  months int not null,
  version int not null,
  groups text[] not null,
  -- Decimal text, or null where it could not be worked out.
  value text,
  made jsonb not null,
  computed_at timestamptz not null default now(),
  primary key (institution_id, network_id, slug, period_to, months),
  foreign key (institution_id, network_id) references network_member (institution_id, network_id)
);
call wall('own_indicator_value', 'institution_id', 'select, insert, update, delete');
create policy shared on own_indicator_value for select using (
  network_id = app_network()
  and not exists (select from unnest(groups) g where (own_indicator_value.institution_id, g) not in (select o.institution_id, o.indicator_group from opened_groups() o)));
