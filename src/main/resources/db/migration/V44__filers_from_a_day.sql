-- 附件2: a registration counts from a day, and says why the one before it ended (第十六条)
alter table filer_registration add from_day date;
update filer_registration set from_day = (registered_at at time zone 'Asia/Shanghai')::date;
alter table filer_registration alter from_day set not null;
alter table filer_registration add reason text not null default '';
alter table filer_registration alter reason drop default;
create index filer_registration_duty on filer_registration (unit_code, duty, from_day);
