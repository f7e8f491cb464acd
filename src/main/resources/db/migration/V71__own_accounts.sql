-- 登录账号: what the school knows of an account beside the engine's row, links to reset a password, and what happened to accounts
create table account_standing (
    account     varchar(64) primary key,
    must_change boolean     not null default false,
    epoch       int         not null default 0
);
comment on column account_standing.must_change is 'the password was given by somebody else: nothing is answered before it is changed';
comment on column account_standing.epoch is 'sessions of an earlier one have ended';

create table password_reset (
    id          bigint generated always as identity primary key,
    account     varchar(64) not null,
    asked_from  varchar(64) not null,
    asked_at    timestamptz not null,
    token_hash  char(64) unique,
    expires_at  timestamptz,
    used_at     timestamptz
);
comment on column password_reset.token_hash is 'SHA-256; null where nobody can be reached under that name, which the answer does not say';
create index password_reset_account on password_reset (account, asked_at);
create index password_reset_from on password_reset (asked_from, asked_at);

create table account_event (
    id      bigint generated always as identity primary key,
    at      timestamptz  not null,
    account varchar(64)  not null,
    kind    varchar(30)  not null,
    by      varchar(64)  not null,
    detail  varchar(200) not null
);
create index account_event_account on account_event (account, id);
create trigger account_event_is_immutable before update or delete on account_event
    for each row execute function refuse_change();
