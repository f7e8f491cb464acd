-- 操作记录: what was done, by whom, from where, to what. Written, never changed and never cleaned; chained by its seals.
create function refuse_truncate() returns trigger language plpgsql set search_path from current as $$
begin
    raise exception '% 中的内容只增不减，不得清空', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

create table trail (
    id         bigint generated always as identity primary key,
    at         timestamptz  not null,
    who        varchar(80)  not null,
    address    varchar(64)  not null,
    agent      varchar(200) not null,
    request    varchar(64)  not null,
    kind       varchar(40)  not null,
    year       int          not null,
    table_code varchar(80)  not null,
    unit_code  varchar(80)  not null,
    person     varchar(80)  not null,
    task       varchar(80)  not null,
    what       varchar(300) not null,
    outcome    varchar(10)  not null,
    status     int          not null,
    times      int          not null,
    before     jsonb,
    after      jsonb
);
comment on column trail.who is 'the account; empty where nobody was signed in';
comment on column trail.person is 'the account that it was done to';
comment on column trail.status is 'of HTTP; 0 where it came another way';
comment on column trail.times is 'how often the same happened within a minute';
create index trail_at on trail (at);
create index trail_who on trail (who, id);
create index trail_kind on trail (kind, id);
create index trail_year on trail (year, id);

-- the chain: entries in the order in which they were sealed, shortly after their commit
create table trail_seal (
    number   bigint primary key,
    entry    bigint   not null unique,
    previous char(64) not null,
    hash     char(64) not null
);
-- what is not sealed yet
create table trail_open (
    entry bigint primary key
);
create function open_trail_entry() returns trigger language plpgsql set search_path from current as $$
begin
    insert into trail_open values (new.id);
    return null;
end $$;
create trigger trail_entry_waits_for_its_seal after insert on trail for each row execute function open_trail_entry();

create trigger trail_is_immutable before update or delete on trail for each row execute function refuse_change();
create trigger trail_seal_is_immutable before update or delete on trail_seal for each row execute function refuse_change();

-- what happened to accounts had a table of its own
insert into trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status, times)
select at, by, '', '', '', kind, 0, '', '', account, '', detail, 'DONE', 0, 1 from account_event order by id;
drop table account_event;
