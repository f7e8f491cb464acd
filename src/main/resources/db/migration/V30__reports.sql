-- 分析报告: of each subject one draft at most, which is replaced, and editions that never change
create table report (
    id           bigint generated always as identity primary key,
    year         int         not null references cycle,
    level        varchar(20) not null,
    subject      text        not null,
    subject_name text        not null,
    college      text        not null,
    state        varchar(10) not null check (state in ('DRAFT', 'FIXED')),
    edition      int         not null,
    file_name    text        not null,
    content      bytea       not null,
    sha256       varchar(64) generated always as (encode(sha256(content), 'hex')) stored,
    -- the same for reports that say the same, and for those from the same versions of tables and catalog
    content_code char(64)    not null,
    basis        char(64)    not null,
    catalog      text        not null,
    made_by      varchar(64) not null,
    made_at      timestamptz not null,
    fixed_by     varchar(64),
    fixed_at     timestamptz
);
alter table report alter column content set storage external;
create unique index report_draft on report (year, level, subject) where state = 'DRAFT';
create unique index report_edition on report (year, level, subject, edition) where state = 'FIXED';
create function refuse_change_of_edition() returns trigger language plpgsql set search_path from current as $$
begin
    if old.state = 'FIXED' then
        raise exception '定稿的报告不得更改' using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger edition_is_immutable before update or delete on report
    for each row execute function refuse_change_of_edition();

-- what people write in reports; the newest counts
create table report_text (
    id         bigint generated always as identity primary key,
    year       int         not null references cycle,
    level      varchar(20) not null,
    subject    text        not null,
    part       varchar(60) not null,
    number     int         not null,
    text       text        not null,
    written_by varchar(64) not null,
    written_at timestamptz not null,
    unique (year, level, subject, part, number)
);
create trigger report_text_is_immutable before update or delete on report_text
    for each row execute function refuse_change();

-- templates as they were put to use; one without content is the shipped one, used again
create table report_template (
    id        bigint generated always as identity primary key,
    level     varchar(20) not null,
    file_name text        not null,
    content   bytea,
    sha256    varchar(64) generated always as (encode(sha256(content), 'hex')) stored,
    added_by  varchar(64) not null,
    added_at  timestamptz not null
);
create trigger report_template_is_immutable before update or delete on report_template
    for each row execute function refuse_change();

-- many reports made or fixed in the background
create table report_run (
    id          bigint generated always as identity primary key,
    year        int         not null references cycle,
    fixes       boolean     not null,
    started_by  varchar(64) not null,
    started_at  timestamptz not null,
    reports     int         not null default 0,
    done        int         not null default 0,
    failures    text        not null default '',
    finished_at timestamptz
);
create unique index report_run_under_way on report_run (year) where finished_at is null;

-- the conclusions that were all that the annual report had
insert into report_text (year, level, subject, part, number, text, written_by, written_at)
select year, 'SCHOOL', '', '主要结论', 1, report, 'system', coalesce(closed_at, now())
from cycle where report is not null and report <> '';
alter table cycle drop column report;
