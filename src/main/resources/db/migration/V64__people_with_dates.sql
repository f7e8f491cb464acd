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

-- who had the registered duties from when to when is known from 附件2
create temporary table registered_tenure on commit drop as
with latest as (
    select distinct on (unit_code, duty, from_day) unit_code, duty, from_day, person_id
    from filer_registration order by unit_code, duty, from_day, id desc
), marked as (
    select *, case when lag(person_id) over (partition by unit_code, duty order by from_day) = person_id then 0 else 1 end as begins
    from latest
), runs as (
    select *, sum(begins) over (partition by unit_code, duty order by from_day) as run from marked
), tenures as (
    select unit_code, duty, person_id, run, min(from_day) as from_day from runs group by unit_code, duty, person_id, run
)
select *, lead(from_day) over (partition by unit_code, duty order by run) as ends_on from tenures;
insert into appointment (person_id, unit_code, role, from_day, ends_on, noted_by, noted_at, ended_by, ended_at)
    select person_id, unit_code, duty, from_day, ends_on, 'system', now(), 'system', now()
    from registered_tenure where ends_on is not null;
update appointment a set from_day = t.from_day from registered_tenure t
    where t.ends_on is null and a.ends_on is null
      and a.person_id = t.person_id and a.unit_code = t.unit_code and a.role = t.duty;
