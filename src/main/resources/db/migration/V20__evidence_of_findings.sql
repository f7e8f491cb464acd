-- A supporting file may prove one finding: the rule and the column that it answers; empty where it is for the whole table.
alter table document
    add column about_rule   varchar(60)  not null default '',
    add column about_column text         not null default '';
-- and it is kept with its hash
alter table document
    add column sha256 varchar(64) generated always as (encode(sha256(content), 'hex')) stored;
