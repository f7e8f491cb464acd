-- 数据使用申请 (第二十一条): numbered through the year in which it was asked; what has a number keeps it
alter table data_use add column asked_in integer;
alter table data_use add column ordinal integer;
update data_use set asked_in = year, ordinal = id;
alter table data_use alter column asked_in set not null;
alter table data_use alter column ordinal set not null;
create unique index data_use_number on data_use (asked_in, ordinal);
