-- One event is one record with a line for each of its faults. What was on record before has one line each, with its
-- record's id, so that what people are still to be told of it stays right.
create table accountability_line (
    id            bigint generated always as identity primary key,
    record_id     bigint       not null references accountability_record,
    year          int          not null,
    kind          varchar(20)  not null,
    fault         varchar(120) not null,
    table_code    varchar(20)  not null,
    subject       text         not null,
    evidence      text         not null default '',
    settled       boolean      not null default false,
    actual_on     date,
    all_days_late int          not null default 0,
    days_late     int          not null default 0,
    deductions    text         not null default '',
    reminders     int          not null default 0,
    consequence   varchar(30)  not null default 'NONE',
    unique (year, kind, fault)
);

insert into accountability_line (id, record_id, year, kind, fault, table_code, subject, actual_on, all_days_late,
    days_late, deductions, reminders, consequence)
overriding system value
select id, id, year, kind, fault, table_code, subject, actual_on, all_days_late, days_late, deductions, reminders,
    consequence
from accountability_record;
select setval(pg_get_serial_sequence('accountability_line', 'id'), coalesce(max(id), 0) + 1, false)
from accountability_line;
create index accountability_line_record on accountability_line (record_id);

alter table accountability_record
    drop column fault,
    drop column table_code,
    drop column subject,
    drop column actual_on,
    drop column all_days_late,
    drop column days_late,
    drop column deductions,
    drop column reminders,
    drop column consequence,
    add column hearing text not null default '';

-- an expert who calls data untrue says by what that is proved
alter table review_comment add column proof text not null default '';
update review_comment set proof = '意见提出时系统尚未要求另附证明，依据见意见原文。' where false_data and state <> 'DRAFT';
