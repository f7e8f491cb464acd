-- who is to be told of which new task, since when, and when it was told
create table news (
    task_id   varchar(64) not null,
    person_id varchar(64) not null,
    since     timestamptz not null,
    told_at   timestamptz,
    primary key (task_id, person_id)
);
create index news_person on news (person_id);
create index news_untold on news (person_id) where told_at is null;
