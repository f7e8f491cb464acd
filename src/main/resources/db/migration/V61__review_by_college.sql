-- 专家分工按表和学院 (第十五条四): whose rows of a table an expert judges; no unit stands for the whole table
alter table review_assignment add column unit_code varchar(20) not null default '';
alter table review_assignment drop constraint review_assignment_pkey;
alter table review_assignment add primary key (year, expert, table_code, unit_code);
-- of whose data a comment is that names no row; the units' names as they were
alter table review_comment add column part text not null default '';
