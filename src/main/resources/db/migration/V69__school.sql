-- 学校信息: what papers, headers and mails name the school by; the newest edition holds, none is changed
create table school (
    id                bigint generated always as identity primary key,
    name              varchar(60)  not null,
    code              varchar(5)   not null,
    category          varchar(20)  not null,
    regulation_title  varchar(120) not null,
    regulation_number varchar(40)  not null,
    office            varchar(40)  not null,
    header            varchar(30)  not null,
    sender_address    varchar(200) not null,
    sender_name       varchar(60)  not null,
    changed_by        varchar(64)  not null,
    changed_at        timestamptz  not null
);
create trigger school_is_immutable before update or delete on school for each row execute function refuse_change();
