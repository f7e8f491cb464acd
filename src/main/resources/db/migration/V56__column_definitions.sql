-- 数据项的含义与统计口径 (第十七条、第十八条): the catalog's own words are the first edition, each row a further one; the newest counts.
-- year: the catalog that it was written for; later catalogs keep it while their own words stay those that it was written over
create table monitoring.column_definition (
    id               bigint generated always as identity primary key,
    year             int          not null,
    table_code       varchar(30)  not null,
    column_name      varchar(200) not null,
    meaning          varchar(300) not null,
    counting_rule    varchar(500) not null,
    statistical_time varchar(100) not null,
    source           varchar(100) not null,
    catalog_meaning  text         not null,
    written_by       varchar(64)  not null,
    written_at       timestamptz  not null
);
insert into monitoring.column_definition (year, table_code, column_name, meaning, counting_rule, statistical_time, source,
        catalog_meaning, written_by, written_at)
    select 0, table_code, column_name, meaning, '', '', '', '', written_by, written_at
    from monitoring.column_meaning order by id;
create trigger column_definition_is_immutable before update or delete on monitoring.column_definition
    for each row execute function monitoring.refuse_change();
