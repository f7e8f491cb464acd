-- what was to be done for one person, unit or table and failed, while the others went on
create table trouble (
    id      bigint generated always as identity primary key,
    matter  varchar(200)  not null,
    whose   varchar(200)  not null,
    reason  varchar(2000) not null,
    since   timestamptz   not null,
    last_at timestamptz   not null,
    times   integer       not null,
    over_at timestamptz
);
create unique index trouble_open on trouble (matter, whose) where over_at is null;

-- the working days whose morning's digest is done
create table digest_day (
    day     date primary key,
    done_at timestamptz not null
);

-- the zone in which the engine's times are written, which have none of their own
create table time_zone (
    id   integer primary key check (id = 1),
    zone varchar(50) not null
);
insert into time_zone values (1, 'Asia/Shanghai');
