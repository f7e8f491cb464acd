-- who does a role's work for somebody who is away, from a day to a day (both included); ended, never deleted
create table stand_in (
    id          bigint generated always as identity primary key,
    absent_id   varchar(64)  not null references person,
    role        varchar(20)  not null,
    stand_in_id varchar(64)  not null references person,
    from_day    date         not null,
    last_day    date         not null,
    reason      varchar(200) not null,
    noted_by    varchar(64)  not null,
    noted_at    timestamptz  not null,
    begun_at    timestamptz,
    over_at     timestamptz,
    ended_by    varchar(64),
    check (last_day >= from_day),
    check (absent_id <> stand_in_id)
);
comment on column stand_in.ended_by is 'who ended it before its last day; null where it ran out';
create index stand_in_open on stand_in (absent_id, role) where over_at is null;
alter table appointment add stand_in_id bigint references stand_in;
comment on column appointment.stand_in_id is 'for a role that one has only while standing in';
