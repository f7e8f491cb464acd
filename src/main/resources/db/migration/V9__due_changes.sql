-- who moved which date and why
create table due_change (
    id         bigint generated always as identity primary key,
    year       int          not null references cycle,
    subject    varchar(60)  not null,
    title      text         not null,
    old_day    date         not null,
    new_day    date         not null,
    reason     text         not null,
    changed_by varchar(64)  not null,
    changed_at timestamptz  not null
);
create index due_change_year on due_change (year);
create trigger due_change_is_immutable before update or delete on due_change
    for each row execute function refuse_change();
