-- who was what on a day: units and people from a day to a day, memberships and roles as lines that are ended, never deleted.
-- ends_on is the first day on which it no longer holds; what was on record before this began on a day that nobody noted
alter table unit add from_day date not null default '1900-01-01';
alter table unit add ends_on date;
alter table unit alter from_day drop default;
alter table unit drop constraint unit_name_key;
alter table person add ends_on date;

create table appointment (
    id        bigint generated always as identity primary key,
    person_id varchar(64) not null references person,
    unit_code varchar(20) not null references unit,
    role      varchar(20),
    from_day  date        not null,
    ends_on   date,
    noted_by  varchar(64) not null,
    noted_at  timestamptz not null,
    ended_by  varchar(64),
    ended_at  timestamptz,
    check (ends_on is null or ends_on >= from_day)
);
comment on column appointment.role is 'null for being one of the unit''s people';
create unique index appointment_open on appointment (person_id, coalesce(role, '')) where ends_on is null;
create index appointment_unit on appointment (unit_code);
insert into appointment (person_id, unit_code, from_day, noted_by, noted_at)
    select id, unit_code, '1900-01-01', 'system', now() from person;
insert into appointment (person_id, unit_code, role, from_day, noted_by, noted_at)
    select p.id, p.unit_code, r.role, '1900-01-01', 'system', now() from person p join person_role r on r.person_id = p.id;
