-- What the office has written of columns that a catalog leaves unexplained. The newest words count; none is ever changed.
create table column_meaning (
    id          bigint generated always as identity primary key,
    table_code  varchar(30)  not null,
    column_name varchar(200) not null,
    meaning     varchar(200) not null,
    written_by  varchar(64)  not null,
    written_at  timestamptz  not null
);
create trigger column_meaning_is_immutable before update or delete on column_meaning
    for each row execute function refuse_change();
