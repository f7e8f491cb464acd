-- what a package for the national platform holds, in the order of import; a table without a file says why
create table national_table (
    package_id bigint       not null references package,
    place      int          not null,
    table_code varchar(20)  not null,
    version_id bigint       references submission_version,
    row_count  int          not null,
    files      jsonb        not null,
    left_out   varchar(200) not null,
    primary key (package_id, place),
    unique (package_id, table_code)
);
create trigger national_table_is_immutable before update or delete on national_table
    for each row execute function refuse_change();

-- 导入清单: a table was imported there, or is left out for a reason; it is withdrawn, never changed
create table national_tick (
    id            bigint generated always as identity primary key,
    year          int           not null references cycle,
    table_code    varchar(20)   not null,
    version_id    bigint        references submission_version,
    -- null where the table is left out
    platform_rows int,
    remark        varchar(500)  not null,
    ticked_by     varchar(64)   not null,
    ticked_at     timestamptz   not null,
    withdrawn_by  varchar(64),
    withdrawn_at  timestamptz,
    withdrawn_because varchar(500)
);
create unique index national_tick_once on national_tick (year, table_code) where withdrawn_at is null;

-- what the platform's check returned, as it was, and line by line
create table national_error_list (
    id        bigint generated always as identity primary key,
    year      int          not null references cycle,
    file_name varchar(255) not null,
    content   bytea        not null,
    sha256    varchar(64)  generated always as (encode(sha256(content), 'hex')) stored,
    reading   text         not null,
    loaded_by varchar(64)  not null,
    loaded_at timestamptz  not null
);
create index national_error_list_year on national_error_list (year);
create trigger national_error_list_is_immutable before update or delete on national_error_list
    for each row execute function refuse_change();
create table national_finding (
    id          bigint generated always as identity primary key,
    list_id     bigint       not null references national_error_list,
    line        int          not null,
    -- empty where the line names no table of the year
    table_code  varchar(20)  not null,
    version_id  bigint       references submission_version,
    -- the version's row; 0 for a whole table or where it is not known
    row_no      int          not null,
    column_name text         not null,
    value       text         not null,
    kind        text         not null,
    message     text         not null,
    severity    varchar(10)  not null,
    -- why it stands at no row although it names one
    unplaced    text         not null
);
create index national_finding_list on national_finding (list_id, table_code);
create index national_finding_version on national_finding (version_id);
create trigger national_finding_is_immutable before update or delete on national_finding
    for each row execute function refuse_change();

-- 回执: its number and file; a later one takes the place of the one before, which stays
create table national_receipt (
    id           bigint generated always as identity primary key,
    year         int          not null references cycle,
    package_id   bigint       not null references package,
    number       varchar(200) not null,
    file_name    varchar(255) not null,
    content      bytea        not null,
    sha256       varchar(64)  generated always as (encode(sha256(content), 'hex')) stored,
    recorded_by  varchar(64)  not null,
    recorded_at  timestamptz  not null,
    replaced_at  timestamptz
);
create unique index national_receipt_once on national_receipt (year) where replaced_at is null;

create function refuse_change_of_tick() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null
        or (new.year, new.table_code, new.version_id, new.platform_rows, new.remark, new.ticked_by, new.ticked_at)
            is distinct from
            (old.year, old.table_code, old.version_id, old.platform_rows, old.remark, old.ticked_by, old.ticked_at) then
        raise exception '导入清单的勾选只能撤销，不得更改' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger tick_is_only_withdrawn before update or delete on national_tick
    for each row execute function refuse_change_of_tick();

create function refuse_change_of_receipt() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op = 'DELETE' or old.replaced_at is not null
        or (new.year, new.package_id, new.number, new.file_name, new.content, new.recorded_by, new.recorded_at)
            is distinct from
            (old.year, old.package_id, old.number, old.file_name, old.content, old.recorded_by, old.recorded_at) then
        raise exception '回执不得更改' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger receipt_is_only_replaced before update or delete on national_receipt
    for each row execute function refuse_change_of_receipt();
