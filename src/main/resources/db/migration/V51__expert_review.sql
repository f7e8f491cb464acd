-- 专家审核 (第十条, 第十五条四): fields of expertise, rounds, kinds of comments, what was looked at, conclusions
create table review_field (
    person_id  varchar(64)  not null,
    field      varchar(100) not null,
    changed_by varchar(64)  not null,
    changed_at timestamptz  not null,
    primary key (person_id, field)
);
create table review_round (
    year     int         not null,
    number   int         not null,
    due_on   date        not null,
    seed     varchar(32) not null,
    reason   text        not null,
    asked_by varchar(64) not null,
    asked_at timestamptz not null,
    begun_at timestamptz,
    primary key (year, number)
);
create table review_move (
    id         bigint generated always as identity primary key,
    year       int         not null,
    table_code varchar(20) not null,
    before     text        not null,
    after      text        not null,
    reason     text        not null,
    moved_by   varchar(64) not null,
    moved_at   timestamptz not null
);
alter table review_comment
    add column kind varchar(20) not null default 'UNSORTED',
    add column wanted_proof text not null default '',
    add column round_number int not null default 1,
    add column approved_by varchar(64) not null default '';
create table review_look (
    year       int         not null,
    table_code varchar(20) not null,
    version_id bigint      not null,
    row_no     int         not null,
    expert     varchar(64) not null,
    looked_at  timestamptz not null,
    primary key (version_id, row_no, expert)
);
create table review_check_tick (
    year         int         not null,
    round_number int         not null,
    table_code   varchar(20) not null,
    check_number int         not null,
    expert       varchar(64) not null,
    verdict      varchar(20) not null,
    ticked_at    timestamptz not null,
    primary key (year, round_number, table_code, check_number, expert)
);
create table review_conclusion (
    year         int         not null,
    round_number int         not null,
    expert       varchar(64) not null,
    conclusion   varchar(20) not null,
    opinion      text        not null,
    unseen       int         not null,
    reason       text        not null,
    given_at     timestamptz not null,
    primary key (year, round_number, expert)
);
