-- 批注: what a head or an expert says of a cell, a column or a whole table
create table remark (
    id             bigint generated always as identity primary key,
    submission_id  bigint       not null references submission,
    version_number int          not null,
    row_no         int          not null,
    column_name    varchar(200) not null,
    text           text         not null,
    written_by     varchar(64)  not null,
    written_at     timestamptz  not null
);
create index remark_submission on remark (submission_id);
