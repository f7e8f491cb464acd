-- which part of a school-wide role's work is whose, where several have the role; ended, never deleted
create table role_share (
    id        bigint generated always as identity primary key,
    person_id varchar(64)  not null references person,
    role      varchar(20)  not null,
    kind      varchar(10)  not null check (kind in ('CATEGORY', 'UNIT')),
    part      varchar(100) not null,
    noted_by  varchar(64)  not null,
    noted_at  timestamptz  not null,
    ended_by  varchar(64),
    ended_at  timestamptz
);
comment on column role_share.part is 'a category of tables by its name, or a unit by its code';
create unique index role_share_open on role_share (role, kind, part, person_id) where ended_at is null;
