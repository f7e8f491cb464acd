-- 第二因素: codes of a phone beside the password, for the office and administrators
create table second_factor (
    account       varchar(64) primary key,
    sealed_secret text        not null,
    since         timestamptz not null,
    last_step     bigint      not null default 0
);
comment on column second_factor.sealed_secret is 'sealed by the key beside the archive''s, which is in no copy of the database';
comment on column second_factor.last_step is 'of the last code that was taken: neither it nor an earlier one is taken again';

create table second_factor_recovery (
    account   varchar(64) not null references second_factor on delete cascade,
    code_hash char(64)    not null,
    used_at   timestamptz,
    primary key (account, code_hash)
);
comment on table second_factor_recovery is 'codes of one use for whoever has no phone, by their SHA-256';
