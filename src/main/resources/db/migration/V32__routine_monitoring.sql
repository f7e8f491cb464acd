-- 常态监测 (第十二条, 第十五条六): what units keep up to date between two filings, and what stands out meanwhile
create table monitoring_year (
    year       int  primary key,
    started_on date not null,
    ended_on   date
);
create table monitoring_plan (
    id           bigint generated always as identity primary key,
    year         int         not null references monitoring_year,
    table_code   varchar(20) not null,
    part         varchar(20) not null,
    rhythm       varchar(20) not null,
    working_days int         not null,
    unique (year, table_code, part)
);
create table monitoring_period (
    id        bigint generated always as identity primary key,
    year      int         not null references monitoring_year,
    rhythm    varchar(20) not null,
    label     varchar(40) not null,
    begins_on date        not null,
    ends_on   date        not null,
    closed_on date,
    unique (year, rhythm, begins_on)
);

-- a period's data are submissions of their own kind: what was reported has no period, and its lock is not theirs
alter table submission add column period_id bigint references monitoring_period;
alter table submission drop constraint submission_year_table_code_unit_code_part_key;
create unique index submission_of_year on submission (year, table_code, unit_code, part) where period_id is null;
create unique index submission_of_period on submission (period_id, table_code, unit_code, part) where period_id is not null;

create function refuse_other_period() returns trigger language plpgsql set search_path from current as $$
begin
    raise exception '报送 % 属于哪个监测期不能更改', old.id using errcode = 'integrity_constraint_violation';
end $$;
create trigger submission_keeps_its_period before update of period_id on submission
    for each row when (old.period_id is distinct from new.period_id) execute function refuse_other_period();

-- which periods the indicators have been looked at for
create table monitoring_look (
    year      int         not null references monitoring_year,
    rhythm    varchar(20) not null,
    begins_on date        not null,
    looked_at timestamptz not null,
    primary key (year, rhythm, begins_on)
);
create table monitoring_alert (
    id            bigint generated always as identity primary key,
    year          int          not null references monitoring_year,
    about         varchar(80)  not null,
    title         varchar(200) not null,
    level         varchar(20)  not null,
    subject       varchar(40)  not null,
    subject_name  varchar(200) not null,
    unit_code     varchar(20)  not null references unit,
    grade         varchar(20)  not null,
    sentence      text         not null,
    state         varchar(20)  not null,
    cause         varchar(20)  not null,
    explanation   text         not null,
    measures      text         not null,
    return_reason text         not null,
    found_at      timestamptz  not null,
    closed_at     timestamptz,
    close_reason  text         not null,
    revision      int          not null
);
create unique index monitoring_alert_once on monitoring_alert (year, about, level, subject) where closed_at is null;
create table monitoring_alert_event (
    id       bigint generated always as identity primary key,
    alert_id bigint      not null references monitoring_alert,
    at       timestamptz not null,
    acted_by varchar(64) not null,
    text     text        not null
);
create index monitoring_alert_event_alert on monitoring_alert_event (alert_id);
