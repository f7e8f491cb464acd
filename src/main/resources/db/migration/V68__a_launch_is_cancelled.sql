-- 撤销启动: a year that was launched by mistake, before tasks went out, is taken back and may be launched again
create table cancelled_launch (
    id           bigint generated always as identity primary key,
    year         int         not null,
    launched_by  varchar(64) not null,
    launched_on  date        not null,
    reason       text        not null,
    cancelled_by varchar(64) not null,
    cancelled_at timestamptz not null
);
create trigger cancelled_launch_is_immutable before update or delete on cancelled_launch
    for each row execute function refuse_change();

-- a catalog is frozen as long as its year is launched
create or replace function refuse_change_of_frozen_catalog() returns trigger language plpgsql set search_path from current as $$
begin
    if old.frozen_at is not null and exists (select from cycle where year = old.year) then
        raise exception '%年度的指标体系已随年度启动冻结，不得更改', old.year using errcode = 'integrity_constraint_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
