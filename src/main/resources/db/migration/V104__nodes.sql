-- Which applications run on the database: each says every few seconds that it is there, and how far its clock is from the
-- database's. Whoever has said nothing for a while is dead, and the others take up what it was at.
create table monitoring.node (
    -- under which the engine reserves jobs for it
    executor varchar(255) primary key,
    name varchar(200) not null,
    edition varchar(50) not null,
    began_at timestamptz not null,
    beat_at timestamptz not null,
    ahead_millis bigint not null
) with (fillfactor = 50);
