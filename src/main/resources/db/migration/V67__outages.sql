-- when the application and its database were last seen together; by the database's own clock
create table heartbeat (
    id      integer primary key check (id = 1),
    beat_at timestamptz not null
);

-- when they were not, by the school's clock, and what was made of it
create table outage (
    id        bigint generated always as identity primary key,
    began_at  timestamptz not null,
    ended_at  timestamptz not null,
    moved_at  timestamptz,
    moved_by  varchar(64),
    struck_at timestamptz,
    struck_by varchar(64)
);
