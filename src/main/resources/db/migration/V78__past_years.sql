-- 历史导入: years that were over before the school began here, brought in from the workbooks of their tables
alter table cycle add origin varchar(20) not null default 'FILED';

create table past_year (
    id          bigint generated always as identity primary key,
    year        int          not null,
    state       varchar(20)  not null,
    file_name   varchar(255) not null,
    sha256      char(64)     not null,
    size        bigint       not null,
    started_by  varchar(64)  not null,
    started_at  timestamptz  not null,
    -- how far it is with what it does at the moment
    doing       text         not null default '',
    done        int          not null default 0,
    of_all      int          not null default 0,
    failure     text,
    -- what was read of the file, sheet by sheet, and the same for the same content
    outcome     jsonb,
    likeness    char(64),
    tables      int          not null default 0,
    row_count   int          not null default 0,
    imported_by varchar(64),
    imported_at timestamptz,
    ended_by    varchar(64),
    ended_at    timestamptz,
    reason      text
);
comment on table past_year is 'a file that was tried for a year, and what became of it';
create unique index past_year_at_work on past_year (year) where state in ('TRYING', 'IMPORTING', 'CHECKING');
create unique index past_year_in_force on past_year (year) where state in ('CHECKING', 'IMPORTED');
create index past_year_year on past_year (year, id);

create table past_year_piece (
    past_year_id bigint not null references past_year on delete cascade,
    number       int    not null,
    content      bytea  not null,
    primary key (past_year_id, number)
);
alter table past_year_piece alter column content set storage external;

-- what the office says of files and headings that are not recognised; it holds for the next year too
create table past_year_choice (
    table_code varchar(20)  not null,
    label      varchar(300) not null,
    target     varchar(200) not null,
    chosen_by  varchar(64)  not null,
    chosen_at  timestamptz  not null,
    primary key (table_code, label)
);
comment on column past_year_choice.table_code is 'empty where label is a sheet and target its table; else label is a heading of the table and target its column';
comment on column past_year_choice.target is 'empty where it is to be left out';

-- what was filed never changes; what was brought in may be taken back as a whole, on record
create function is_taken_back(in the_year int) returns boolean language sql stable set search_path from current as $$
    select exists (select from past_year where year = the_year and state = 'TAKING_BACK');
$$;
create function refuse_change_of_versions() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op = 'DELETE' and old.origin = 'IMPORT'
        and is_taken_back((select year from submission where id = old.submission_id)) then
        return old;
    end if;
    raise exception '% 中的内容一经提交不得更改', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create function refuse_deletion_of_rows() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from (select distinct version_id from gone) g
               left join submission_version v on v.id = g.version_id
               left join submission s on s.id = v.submission_id
               where coalesce(v.origin, '') <> 'IMPORT' or not is_taken_back(s.year)) then
        raise exception '% 中的内容一经提交不得更改', tg_table_name using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
drop trigger version_is_immutable on submission_version;
create trigger version_is_immutable before update or delete on submission_version
    for each row execute function refuse_change_of_versions();
drop trigger row_is_immutable on version_row;
create trigger row_is_immutable before update on version_row
    for each row execute function refuse_change();
create trigger rows_go_with_their_year after delete on version_row
    referencing old table as gone for each statement execute function refuse_deletion_of_rows();
