-- a finding that stands for many alike, where there are too many to list each
alter table finding add column stands_for int not null default 1;
