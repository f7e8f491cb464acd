-- one row a reminder that was sent: the claim, and what a record counts
create table reminder (
    task_id   varchar(64) not null,
    day       date        not null,
    person_id varchar(64) not null,
    primary key (task_id, day)
);

alter table accountability_record add column actual_on date;
alter table accountability_record add column all_days_late int not null default 0;
alter table accountability_record add column deductions text not null default '';
alter table accountability_record add column reminders int not null default 0;
alter table accountability_record add column share_percent int not null default 0;
alter table accountability_record add column consequence varchar(30) not null default 'NONE';
update accountability_record set all_days_late = days_late;
create index accountability_record_unit on accountability_record (unit_code, year);

alter table review_comment add column false_data boolean not null default false;
