-- people are told together of records too, not only of tasks
alter table news rename column task_id to matter;
alter table news add column kind varchar(16) not null default 'TASK';
alter table news alter column kind drop default;
alter table news drop constraint news_pkey;
alter table news add primary key (kind, matter, person_id);
