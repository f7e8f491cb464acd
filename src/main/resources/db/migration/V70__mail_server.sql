-- 邮件服务器: as the administrator set it on the page; the newest edition holds, none is changed
create table mail_server (
    id              bigint generated always as identity primary key,
    host            varchar(253) not null,
    port            int          not null,
    username        varchar(128) not null,
    sealed_password text         not null,
    protection      varchar(8)   not null check (protection in ('STARTTLS', 'SSL', 'NONE')),
    changed_by      varchar(64)  not null,
    changed_at      timestamptz  not null
);
create trigger mail_server_is_immutable before update or delete on mail_server for each row execute function refuse_change();

-- 测试邮件: to whom, through which server, and what came of it; empty while it is under way
create table mail_trial (
    id       bigint generated always as identity primary key,
    address  varchar(200) not null,
    server   varchar(300) not null,
    outcome  varchar(20),
    answer   text         not null default '',
    asked_by varchar(64)  not null,
    asked_at timestamptz  not null
);
