-- a tick is of a package: where one is made anew, it holds as long as the table's files are byte for byte the same
alter table national_table add column content_sha256 varchar(64) not null default '';
comment on column national_table.content_sha256 is
    'of the table''s files one after the other; empty without files, and in packages of versions that did not note it';

alter table national_tick add column package_id bigint references package;
comment on column national_tick.package_id is 'the package that was imported; null where there was none';
alter table national_tick disable trigger tick_is_only_withdrawn;
update national_tick t set package_id = (
    select max(p.id) from package p join national_table n on n.package_id = p.id
    where p.year = t.year and p.created_at <= t.ticked_at and n.table_code = t.table_code and n.version_id = t.version_id);
alter table national_tick enable trigger tick_is_only_withdrawn;

create or replace function refuse_change_of_tick() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null
        or (new.year, new.table_code, new.version_id, new.package_id, new.platform_rows, new.remark, new.ticked_by,
                new.ticked_at)
            is distinct from
            (old.year, old.table_code, old.version_id, old.package_id, old.platform_rows, old.remark, old.ticked_by,
                old.ticked_at) then
        raise exception '导入清单的勾选只能撤销，不得更改' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;

-- an error list that was loaded by mistake is taken back; it stays on record, and so does who took it back
create table national_error_list_withdrawal (
    list_id           bigint       primary key references national_error_list,
    withdrawn_by      varchar(64)  not null,
    withdrawn_at      timestamptz  not null,
    withdrawn_because varchar(500) not null
);
create trigger national_error_list_withdrawal_is_immutable before update or delete on national_error_list_withdrawal
    for each row execute function refuse_change();
