-- wrong passwords: pauses that grow for an account from a place, for a place over all accounts, and for an account over all strange places
create table sign_in_failure (
    account  varchar(64) not null,
    place    varchar(80) not null,
    failures double precision not null,
    last_at  timestamptz not null,
    until    timestamptz not null,
    primary key (account, place)
);
comment on table sign_in_failure is 'an empty account stands for all accounts from the place, an empty place for all places of the account';
comment on column sign_in_failure.failures is 'as they stood at last_at: they are forgotten one after the other';
create index sign_in_failure_last on sign_in_failure (last_at);

create table sign_in_place (
    account  varchar(64) not null,
    place    varchar(80) not null,
    last_at  timestamptz not null,
    primary key (account, place)
);
comment on table sign_in_place is 'from where somebody has signed in before: an address, or a browser by the hash of its cookie';
