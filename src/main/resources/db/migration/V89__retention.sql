-- 到期删除: what was deleted when its time had come, of which kind and from before when
create table monitoring.retention_run (
    id         bigint generated always as identity primary key,
    kind       varchar(40) not null,
    before     timestamptz not null,
    deleted    int         not null,
    at         timestamptz not null
);
create trigger retention_run_is_immutable before update or delete on monitoring.retention_run
    for each row execute function monitoring.refuse_change();
create trigger retention_run_is_not_emptied before truncate on monitoring.retention_run
    for each statement execute function monitoring.refuse_change();

-- what nobody changes goes when its time has come, and not a day before the law lets it go
create function monitoring.refuse_change_before_its_time() returns trigger language plpgsql as $$
declare
    began timestamptz;
begin
    if tg_op = 'DELETE' then
        execute format('select ($1).%I', tg_argv[0]) into began using old;
        if began < now() - tg_argv[1]::interval then
            return old;
        end if;
    end if;
    raise exception '% 中的内容一经提交不得更改', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

do $$
begin
    if to_regclass('monitoring.account_event') is not null then
        drop trigger if exists account_event_is_immutable on monitoring.account_event;
        create trigger account_event_is_immutable before update or delete on monitoring.account_event
            for each row execute function monitoring.refuse_change_before_its_time('at', '180 days');
    end if;
end $$;
drop trigger training_attendance_is_immutable on monitoring.training_attendance;
create trigger training_attendance_is_immutable before update or delete on monitoring.training_attendance
    for each row execute function monitoring.refuse_change_before_its_time('recorded_at', '1 year');
drop trigger quiz_attempt_stays_as_it_was_drawn on monitoring.quiz_attempt;
create trigger quiz_attempt_stays_as_it_was_drawn
    before update of year, person_id, questions, begun_at on monitoring.quiz_attempt
    for each row execute function monitoring.refuse_change();
create trigger quiz_attempt_stays_for_its_time before delete on monitoring.quiz_attempt
    for each row execute function monitoring.refuse_change_before_its_time('begun_at', '1 year');
