-- 校长办公会审议 (第九条, 第十五条五): each session as it was recorded, what it returned, its conditions, and files
create table monitoring.meeting_session (
    id             bigint generated always as identity primary key,
    year           int          not null,
    name           varchar(100) not null,
    ordinal        int          not null,
    held_on        date         not null,
    place          varchar(100) not null,
    chair          varchar(100) not null,
    present        text         not null,
    absent         text         not null,
    attending      text         not null,
    item           varchar(100) not null,
    topic          varchar(200) not null,
    reporter       varchar(100) not null,
    discussion     text         not null,
    resolution     varchar(20)  not null,
    reason         text         not null,
    next_on        date,
    minutes_number varchar(200) not null,
    signed_by      varchar(100) not null,
    signed_on      date         not null,
    recorded_by    varchar(64)  not null,
    recorded_at    timestamptz  not null,
    unique (year, name, ordinal, held_on, item)
);

create table monitoring.meeting_return (
    session_id bigint      not null references monitoring.meeting_session,
    table_code varchar(20) not null,
    primary key (session_id, table_code)
);

create table monitoring.meeting_condition (
    id         bigint generated always as identity primary key,
    session_id bigint      not null references monitoring.meeting_session,
    number     int         not null,
    text       text        not null,
    unit_code  varchar(20) not null,
    due_on     date        not null,
    tables     text        not null,
    unique (session_id, number)
);

create table monitoring.meeting_condition_step (
    id           bigint generated always as identity primary key,
    condition_id bigint      not null references monitoring.meeting_condition,
    deed         varchar(20) not null,
    text         text        not null,
    done_by      varchar(64) not null,
    done_at      timestamptz not null
);
create index meeting_condition_step_of on monitoring.meeting_condition_step (condition_id);

create table monitoring.meeting_file (
    id           bigint generated always as identity primary key,
    session_id   bigint       not null references monitoring.meeting_session,
    condition_id bigint references monitoring.meeting_condition,
    file_name    varchar(255) not null,
    content      bytea        not null,
    sha256       varchar(64)  not null generated always as (encode(sha256(content), 'hex')) stored,
    added_by     varchar(64)  not null,
    added_at     timestamptz  not null
);
create index meeting_file_of_session on monitoring.meeting_file (session_id);

create trigger meeting_session_is_immutable before update or delete on monitoring.meeting_session
    for each row execute function monitoring.refuse_change();
create trigger meeting_return_is_immutable before update or delete on monitoring.meeting_return
    for each row execute function monitoring.refuse_change();
create trigger meeting_condition_is_immutable before update or delete on monitoring.meeting_condition
    for each row execute function monitoring.refuse_change();
create trigger meeting_condition_step_is_immutable before update or delete on monitoring.meeting_condition_step
    for each row execute function monitoring.refuse_change();
create trigger meeting_file_is_immutable before update or delete on monitoring.meeting_file
    for each row execute function monitoring.refuse_change();
