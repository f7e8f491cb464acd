-- 催办: who urged which task when
create table urge (
    id        bigint generated always as identity primary key,
    task_id   varchar(64) not null,
    urged_by  varchar(64) not null,
    urged_at  timestamptz not null
);
create index urge_task on urge (task_id, urged_at);

-- the day by the plan; due_on may lie later where others handed in late
alter table submission add column planned_on date;
update submission set planned_on = due_on;
alter table submission alter column planned_on set not null;
