create table commendation (
    year         int primary key references cycle,
    punctuality  int          not null,
    quality      int          not null,
    anomalies    int          not null,
    help         int          not null,
    state        varchar(20)  not null,
    reason       text         not null default '',
    started_by   varchar(64)  not null,
    approved_by  varchar(64),
    published_at timestamptz,
    notice       bytea
);
create table commendation_standing (
    year        int          not null references commendation,
    place       int          not null,
    unit_code   varchar(20)  not null references unit,
    score       numeric(5,1) not null,
    punctuality int          not null,
    quality     int          not null,
    anomalies   int          not null,
    help        int,
    primary key (year, unit_code)
);
create table commendation_nominee (
    year      int         not null references commendation,
    unit_code varchar(20) not null references unit,
    person_id varchar(64) not null default '',
    primary key (year, unit_code, person_id)
);
