-- Who is signed in at this moment, for all applications on the database. A session's name stands there as its SHA-256 only:
-- whoever reads the table, or a backup, is signed in as nobody. Times are the milliseconds that Spring Session counts in.
create table monitoring.web_session (
    primary_id text primary key,
    session_id text not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    -- by which ticket the school's own sign-in began it, where that can end it; see security/session
    principal_name text
) with (fillfactor = 70);
create index web_session_principal on monitoring.web_session (principal_name) where principal_name is not null;

create table monitoring.web_session_attributes (
    session_primary_id text not null references monitoring.web_session on delete cascade,
    attribute_name text not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
) with (fillfactor = 70);
