-- 查看个人信息: an expert who had to tell whom a row is about, and why
create table monitoring.personal_reveal (
    id            bigint generated always as identity primary key,
    submission_id bigint       not null references monitoring.submission,
    version       int          not null,
    row_no        int          not null,
    columns       varchar(500) not null,
    person_id     varchar(64)  not null,
    reason        varchar(500) not null,
    at            timestamptz  not null
);
create index on monitoring.personal_reveal (person_id, at);

-- 个人数据副本: about whom one was made, by whom, and for which written request where it was not the person
create table monitoring.personal_export (
    id        bigint generated always as identity primary key,
    person_id varchar(64)  not null,
    made_by   varchar(64)  not null,
    reason    varchar(500) not null,
    entries   int          not null,
    at        timestamptz  not null
);
create index on monitoring.personal_export (person_id, at);

create trigger personal_reveal_is_immutable before update or delete on monitoring.personal_reveal
    for each row execute function monitoring.refuse_change();
create trigger personal_reveal_is_not_emptied before truncate on monitoring.personal_reveal
    for each statement execute function monitoring.refuse_change();
create trigger personal_export_is_immutable before update or delete on monitoring.personal_export
    for each row execute function monitoring.refuse_change();
create trigger personal_export_is_not_emptied before truncate on monitoring.personal_export
    for each statement execute function monitoring.refuse_change();
