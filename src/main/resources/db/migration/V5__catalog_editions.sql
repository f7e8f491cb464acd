-- 指标体系: what the office loaded for a year, and what years that were launched hold on to
create table catalog_edition (
    id           bigint generated always as identity primary key,
    year         int          not null,
    state        varchar(20)  not null,
    origin       varchar(255) not null,
    mapping      jsonb,
    confirmed_by varchar(64),
    created_by   varchar(64)  not null,
    created_at   timestamptz  not null,
    published_by varchar(64),
    published_at timestamptz,
    frozen_at    timestamptz
);
create unique index catalog_edition_in_force on catalog_edition (year, state) where state in ('DRAFT', 'PUBLISHED');
create table catalog_file (
    edition_id bigint       not null references catalog_edition on delete cascade,
    name       varchar(100) not null,
    content    text         not null,
    primary key (edition_id, name)
);

-- a year that was launched keeps its catalog
create function refuse_change_of_frozen_catalog() returns trigger language plpgsql set search_path from current as $$
begin
    if old.frozen_at is not null then
        raise exception '%年度的指标体系已随年度启动冻结，不得更改', old.year using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen_catalog_is_immutable before update or delete on catalog_edition
    for each row execute function refuse_change_of_frozen_catalog();
create trigger catalog_file_is_immutable before update on catalog_file
    for each row execute function refuse_change();
create function refuse_files_of_frozen_catalog() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from catalog_edition where id = case when tg_op = 'DELETE' then old.edition_id else new.edition_id end
               and frozen_at is not null) then
        raise exception '指标体系已随年度启动冻结，不得更改' using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger frozen_files_are_immutable before insert or delete on catalog_file
    for each row execute function refuse_files_of_frozen_catalog();
