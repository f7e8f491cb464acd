-- 全校校验: all tables of a year checked together; the row stays as the result
create table monitoring.year_check (
    id bigint generated always as identity primary key,
    year integer not null references monitoring.cycle (year),
    started_by text not null,
    started_at timestamptz not null,
    tables integer not null,
    done integer not null default 0,
    errors integer not null default 0,
    anomalies integer not null default 0,
    finished_at timestamptz,
    failure text
);
-- one at a time
create unique index year_check_running on monitoring.year_check (year) where finished_at is null;
