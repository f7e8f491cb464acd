-- 统计口径 (第十八条): one quantity, wherever it occurs, what it amounts to there, and how differences were explained
create table concept_edition (
    id        bigint generated always as identity primary key,
    content   text        not null,
    loaded_by varchar(64) not null,
    loaded_at timestamptz not null
);
-- what another return says, such as 高基表; the newest counts, none is changed
create table concept_figure (
    id         bigint generated always as identity primary key,
    year       int         not null,
    concept    varchar(40) not null,
    occurrence varchar(40) not null,
    value      numeric,
    form       text        not null,
    as_of      text        not null,
    source     text        not null,
    entered_by varchar(64) not null,
    entered_at timestamptz not null
);
create index on concept_figure (year, concept, occurrence);
create table concept_run (
    id          bigint generated always as identity primary key,
    year        int         not null,
    started_by  varchar(64) not null,
    started_at  timestamptz not null,
    concepts    int         not null,
    done        int         not null default 0,
    basis       text        not null,
    finished_at timestamptz,
    failure     text
);
create unique index on concept_run (year) where finished_at is null;
create table concept_value (
    year       int         not null,
    concept    varchar(40) not null,
    occurrence varchar(40) not null,
    value      numeric,
    missing    text        not null,
    colleges   text        not null,
    basis      text        not null,
    units      text        not null,
    primary key (year, concept, occurrence)
);
create table concept_difference (
    id         bigint generated always as identity primary key,
    year       int         not null,
    concept    varchar(40) not null,
    occurrence varchar(40) not null,
    title      text        not null,
    value      numeric     not null,
    other      numeric     not null,
    basis      text        not null,
    units      text        not null,
    state      varchar(20) not null,
    asked_by   varchar(64) not null,
    asked_at   timestamptz not null,
    reason     text        not null,
    decided_by varchar(64),
    decided_at timestamptz
);
create index on concept_difference (year, concept, occurrence);
create table concept_explanation (
    id            bigint generated always as identity primary key,
    difference_id bigint      not null references concept_difference,
    unit_code     varchar(20) not null,
    corrects      boolean     not null,
    text          text        not null,
    value         numeric,
    other         numeric,
    basis         text        not null,
    by            varchar(64) not null,
    at            timestamptz not null
);
create index on concept_explanation (difference_id);
