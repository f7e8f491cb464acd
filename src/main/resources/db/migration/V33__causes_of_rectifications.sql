-- Where a rectification comes from, so that a year later it can be said whether it came back. What experts' comments led to
-- before begins with the table's code; the rest was written by the office.
alter table rectification
    add source      varchar(20)  not null default 'OFFICE',
    add table_code  varchar(20)  not null default '',
    add column_name text         not null default '',
    add indicator   varchar(64)  not null default '',
    add level       varchar(20)  not null default '',
    add subject     varchar(64)  not null default '';

update rectification
set source = 'REVIEW', table_code = substring(problem from '^表([0-9A-Za-z-]{1,20})：')
where problem ~ '^表[0-9A-Za-z-]{1,20}：';
