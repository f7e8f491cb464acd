-- A supporting file may prove one finding: the rule and the column that it answers; empty where it is for the whole table.
alter table document
    add column about_rule   varchar(60)  not null default '',
    add column about_column text         not null default '';
