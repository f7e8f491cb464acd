-- 数据使用 (第二十一条): who asked for what, what the source units and the office decided, what was given and taken
create table data_use (
    id              bigint generated always as identity primary key,
    year            int         not null,
    applicant       varchar(64) not null,
    unit_code       varchar(20) not null,
    nature          varchar(20) not null,
    matter          text        not null,
    purpose         text        not null,
    contact         text        not null,
    from_year       int         not null,
    to_year         int         not null,
    granularity     varchar(20) not null,
    recipient       text        not null,
    use_until       date        not null,
    kept_at         text        not null,
    personal_reason text        not null,
    personal_given  boolean     not null,
    state           varchar(20) not null,
    reason          text        not null,
    asked_at        timestamptz not null,
    approved_by     varchar(64),
    led_by          varchar(64),
    given_at        timestamptz,
    secret          text        not null,
    destroyed_at    timestamptz,
    destroyed_how   text        not null,
    revision        int         not null
);
create index on data_use (applicant);
create table data_use_table (
    id             bigint generated always as identity primary key,
    data_use_id    bigint      not null references data_use,
    table_code     varchar(20) not null,
    unit_code      varchar(20) not null,
    column_names   text        not null,
    verdict        varchar(20) not null,
    personal_given boolean     not null,
    reason         text        not null,
    decided_by     varchar(64),
    decided_at     timestamptz
);
create index on data_use_table (data_use_id);
create index on data_use_table (unit_code);
-- the locked versions that the file is made of, whatever is locked later
create table data_use_version (
    data_use_id    bigint      not null references data_use,
    table_code     varchar(20) not null,
    year           int         not null,
    submission_id  bigint      not null references submission,
    version_number int         not null
);
create index on data_use_version (data_use_id);
create table data_use_download (
    id          bigint generated always as identity primary key,
    data_use_id bigint      not null references data_use,
    person_id   varchar(64) not null,
    at          timestamptz not null,
    address     varchar(64) not null,
    sha256      varchar(64) not null
);
create index on data_use_download (data_use_id);
