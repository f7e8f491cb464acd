-- 核对: each look at all hashes that was asked for here, with what it found; names and numbers only, never content
create table monitoring.hash_check (
    id          bigint generated always as identity primary key,
    started_by  varchar(64) not null,
    started_at  timestamptz not null,
    ended_at    timestamptz not null,
    -- why it was not done; empty where it was
    failure     text        not null,
    tallies     jsonb       not null,
    differences jsonb       not null
);
create trigger hash_check_is_immutable before update or delete on monitoring.hash_check
    for each row execute function monitoring.refuse_change();
