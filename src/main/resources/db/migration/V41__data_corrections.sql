-- 数据更正 (第十九条): the only way in which a unit gets a locked table changed
create table data_correction (
    id            bigint generated always as identity primary key,
    year          int         not null,
    table_code    varchar(20) not null,
    unit_code     varchar(20) not null references unit,
    submission_id bigint      not null references submission,
    base_version  int         not null,
    new_version   int,
    state         varchar(20) not null,
    reason        text        not null,
    proof         text        not null,
    changed_rows  text        not null,
    deleted_rows  text        not null,
    added_rows    int         not null,
    columns       text        not null,
    reported      boolean     not null,
    requested_by  varchar(64) not null,
    requested_at  timestamptz not null,
    revision      int         not null
);
create index data_correction_year on data_correction (year, id);
create unique index one_correction_of_a_table_at_a_time on data_correction (submission_id)
    where state not in ('LOCKED', 'DONE', 'REFUSED', 'WITHDRAWN', 'GIVEN_UP');

-- who did what to it, when and why
create table data_correction_step (
    id            bigint generated always as identity primary key,
    correction_id bigint      not null references data_correction,
    deed          varchar(20) not null,
    reason        text        not null,
    acted_by      varchar(64) not null,
    acted_at      timestamptz not null
);
create index data_correction_step_correction on data_correction_step (correction_id);
create trigger step_is_immutable before update or delete on data_correction_step
    for each row execute function refuse_change();

-- what the new version has made stale, and what became of it
create table data_correction_effect (
    id            bigint generated always as identity primary key,
    correction_id bigint      not null references data_correction,
    what          varchar(40) not null,
    title         text        not null,
    remedy        text        not null,
    by_itself     boolean     not null,
    note          text        not null,
    done_by       varchar(64),
    done_at       timestamptz
);
create index data_correction_effect_correction on data_correction_effect (correction_id);

alter table submission add column correction_id bigint references data_correction;
alter table submission add column stood_as varchar(20);

create or replace function refuse_version_after_lock() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from submission where id = new.submission_id and locked_version is not null
               and correction_id is null) then
        raise exception '报送 % 已锁定，不能再产生新版本', new.submission_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
