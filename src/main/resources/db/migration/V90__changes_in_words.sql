-- A change that the database puts on record says what was done in the words of the request that did it, and which one was
-- changed; whoever ends the request reads in monitoring.told which kinds of acts are on record already.
create or replace function note_change() returns trigger language plpgsql set search_path from current as $$
declare
    attempt jsonb := coalesce(nullif(current_setting('monitoring.attempt', true), ''), '{}')::jsonb;
    was     jsonb;
    is_now  jsonb;
    shown   jsonb;
    one     record;
    said    text;
    verb    text;
    filed   submission;
    -- what stayed is told of these only: it says which one was changed
    which_one constant text[] := array['id', 'code', 'name', 'year', 'role', 'person_id', 'unit_code', 'day', 'subject', 'title',
        'absent_id', 'part', 'table_code', 'column_name'];
    which   text;
    told    text;
begin
    if tg_op <> 'INSERT' then
        was := to_jsonb(old);
    elsif tg_argv[3] = 'EDITION' then
        execute format('select to_jsonb(t) from %I.%I t where id < $1 order by id desc limit 1', tg_table_schema, tg_table_name)
            into was using new.id;
    end if;
    if tg_op <> 'DELETE' then
        is_now := to_jsonb(new);
    end if;
    shown := coalesce(is_now, was);
    if tg_op = 'UPDATE' and was = is_now then
        return null;
    end if;
    -- what the application ships is put down before the first change of it, and is nobody's act
    if tg_argv[3] = 'EDITION' and was is null and is_now ->> 'changed_by' = 'system' and attempt ->> 'who' is not null then
        return null;
    end if;
    for one in select key from jsonb_object_keys(shown) as key loop
        if was -> one.key = is_now -> one.key and one.key <> all (which_one) then
            was := was - one.key;
            is_now := is_now - one.key;
        elsif one.key = any (string_to_array(tg_argv[2], ',')) then
            was := case when was ? one.key then jsonb_set(was, array[one.key], '"（不记录）"') else was end;
            is_now := case when is_now ? one.key then jsonb_set(is_now, array[one.key], '"（不记录）"') else is_now end;
        elsif one.key = any (string_to_array(tg_argv[4], ',')) then
            was := case when was ->> one.key <> '' then jsonb_set(was, array[one.key], '"（已填写）"') else was end;
            is_now := case when is_now ->> one.key <> '' then jsonb_set(is_now, array[one.key], '"（已填写）"') else is_now end;
        else
            if length(was ->> one.key) > 200 then
                was := jsonb_set(was, array[one.key], to_jsonb(left(was ->> one.key, 200) || '…'));
            end if;
            if length(is_now ->> one.key) > 200 then
                is_now := jsonb_set(is_now, array[one.key], to_jsonb(left(is_now ->> one.key, 200) || '…'));
            end if;
        end if;
    end loop;
    which := case tg_table_name
        when 'unit' then shown ->> 'name'
        when 'person' then shown ->> 'name'
        when 'special_day' then shown ->> 'day'
        when 'due_change' then shown ->> 'title'
        when 'report_template' then shown ->> 'file_name'
        when 'paper_template' then shown ->> 'file_name'
        when 'column_definition' then shown ->> 'column_name'
        when 'reminder_day' then concat('到期前', shown ->> 'working_days', '个工作日')
        when 'grace' then concat(shown ->> 'working_days', '个工作日') end;
    which := regexp_replace(left(coalesce(which, ''), 80), '[[:cntrl:]]+', ' ', 'g');
    if which <> '' and strpos(coalesce(attempt ->> 'what', ''), which) > 0 then
        which := '';
    end if;
    if tg_table_name = 'due_change' and shown ->> 'subject' like 'submission:%' then
        select * into filed from submission where id = split_part(shown ->> 'subject', ':', 2)::bigint;
    end if;
    -- a row of a date that was moved, or of a template, takes the place of the one before
    verb := case when tg_argv[3] = 'EDITION' and was is null then '首次登记'
        when tg_argv[3] = 'EDITION' or tg_op = 'UPDATE'
            or (tg_op = 'INSERT' and tg_table_name = 'due_change') then '修改'
        when tg_op = 'INSERT' and tg_table_name in ('paper_template', 'report_template') then '改用'
        when tg_op = 'INSERT' then '新增' else '删除' end;
    said := case when coalesce(attempt ->> 'what', '') = '' then '' else (attempt ->> 'what') || '：' end
        || verb || tg_argv[1] || case when which = '' then '' else '“' || which || '”' end;
    insert into trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status, times,
        before, after)
    values (
        coalesce((attempt ->> 'at')::timestamptz, now() + make_interval(secs => coalesce((select ahead_seconds from clock_setting), 0))),
        coalesce(attempt ->> 'who',
            case when current_setting('application_name') like 'quality-monitoring%' then 'system' else left('数据库用户 ' || session_user, 80) end),
        coalesce(attempt ->> 'address', ''), coalesce(attempt ->> 'agent', ''), coalesce(attempt ->> 'request', ''),
        tg_argv[0],
        coalesce((shown ->> 'year')::int, case when tg_table_name = 'special_day' then left(shown ->> 'day', 4)::int end,
            (attempt ->> 'year')::int, 0),
        left(coalesce(shown ->> 'table_code', filed.table_code, ''), 80),
        left(coalesce(shown ->> 'unit_code', filed.unit_code, case when tg_table_name = 'unit' then shown ->> 'code' end, ''), 80),
        left(coalesce(shown ->> 'person_id', shown ->> 'absent_id', case when tg_table_name = 'person' then shown ->> 'id' end, ''), 80),
        '', left(said, 300), 'DONE', 0, 1, was, is_now);
    told := coalesce(current_setting('monitoring.told', true), '');
    if not tg_argv[0] = any (string_to_array(told, ',')) then
        perform set_config('monitoring.told', told || tg_argv[0] || ',', true);
    end if;
    return null;
end $$;
