-- What the database puts on record within somebody's request is told in the one entry of that request: it is collected while
-- the transaction runs (monitoring.changes) and told by tell_act before it commits. Whatever comes another way, and what is
-- changed by the dozen, has an entry for each as before.

-- How many rows of ours this transaction has written, plus what this connection has written in the second before: to be
-- compared with what it was when the transaction began. A row that is only locked is none. Not the trail's own, nor sessions.
create function rows_written() returns bigint language sql stable set search_path from current as $$
    select coalesce(sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
        + pg_stat_get_xact_tuples_deleted(oid)), 0)::bigint
    from pg_class where relkind = 'r' and relnamespace = 'monitoring'::regnamespace
        and relname not in ('trail', 'trail_seal') and relname not like 'web\_session%'
$$;

create function write_change(change jsonb, attempt jsonb) returns void language sql set search_path from current as $$
    insert into trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status, times,
        before, after)
    values (
        (change ->> 'at')::timestamptz, change ->> 'who',
        coalesce(attempt ->> 'address', ''), coalesce(attempt ->> 'agent', ''), coalesce(attempt ->> 'request', ''),
        change ->> 'kind', (change ->> 'year')::int, change ->> 'table', change ->> 'unit', change ->> 'person', '',
        left(change ->> 'said', 300), 'DONE', 0, 1, nullif(change -> 'before', 'null'), nullif(change -> 'after', 'null'))
$$;

-- Collects it or writes it at once: without a request to tell it, or where a request changes more than can be read in one entry.
create function tell_change(change jsonb, attempt jsonb, by_itself boolean) returns void
    language plpgsql set search_path from current as $$
declare
    most constant int := 30;
    kept  jsonb := coalesce(nullif(current_setting('monitoring.changes', true), ''), '[]')::jsonb;
    told  text := coalesce(current_setting('monitoring.told', true), '');
    one   jsonb;
begin
    if attempt ->> 'collects' = 'yes' and not by_itself and jsonb_typeof(kept) = 'array' then
        if jsonb_array_length(kept) < most then
            perform set_config('monitoring.changes', (kept || jsonb_build_array(change))::text, true);
            return;
        end if;
        perform set_config('monitoring.changes', '"each"', true);
        for one in select value from jsonb_array_elements(kept) loop
            perform tell_change(one, attempt, true);
        end loop;
        told := coalesce(current_setting('monitoring.told', true), '');
    end if;
    perform write_change(change, attempt);
    if not change ->> 'kind' = any (string_to_array(told, ',')) then
        perform set_config('monitoring.told', told || (change ->> 'kind') || ',', true);
    end if;
end $$;

create or replace function note_change() returns trigger language plpgsql set search_path from current as $$
declare
    attempt jsonb := coalesce(nullif(current_setting('monitoring.attempt', true), ''), '{}')::jsonb;
    was     jsonb;
    is_now  jsonb;
    shown   jsonb;
    one     record;
    verb    text;
    filed   submission;
    -- what stayed is told of these only: it says which one was changed
    which_one constant text[] := array['id', 'code', 'name', 'year', 'role', 'person_id', 'unit_code', 'day', 'subject', 'title',
        'absent_id', 'part', 'table_code', 'column_name'];
    which   text;
    words   text;
    shorter text;
    granted boolean;
    ours    constant boolean := current_setting('application_name') like 'quality-monitoring%';
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
    if tg_table_name = 'due_change' and shown ->> 'subject' like 'submission:%' then
        select * into filed from submission where id = split_part(shown ->> 'subject', ':', 2)::bigint;
    end if;
    -- a row of a date that was moved, or of a template, takes the place of the one before
    verb := case when tg_argv[3] = 'EDITION' and was is null then '首次登记'
        when tg_argv[3] = 'EDITION' or tg_op = 'UPDATE'
            or (tg_op = 'INSERT' and tg_table_name = 'due_change') then '修改'
        when tg_op = 'INSERT' and tg_table_name in ('paper_template', 'report_template') then '改用'
        when tg_op = 'INSERT' then '新增' else '删除' end;
    words := verb || tg_argv[1] || case when which = '' then '' else '“' || which || '”' end;
    granted := ours and attempt ->> 'who' is null and tg_table_name = 'due_change'
        and coalesce(shown ->> 'changed_by', '') not in ('', 'system');
    shorter := case when strpos(coalesce(attempt ->> 'what', ''), which) > 0 then verb || tg_argv[1] else words end;
    perform tell_change(
        jsonb_build_object(
            'of', tg_table_name, 'words', words,
            'said', case when coalesce(attempt ->> 'what', '') = '' then '' else (attempt ->> 'what') || '：' end || shorter
                || case when granted then '（系统按其决定办理）' else '' end,
            'at', coalesce(
                (attempt ->> 'at')::timestamptz,
                now() + make_interval(secs => coalesce((select ahead_seconds from clock_setting), 0))),
            -- a date that was granted is moved afterwards, in the name of who granted it
            'who', coalesce(
                attempt ->> 'who',
                case when not ours then left('数据库用户 ' || session_user, 80)
                    when granted then shown ->> 'changed_by' else 'system' end),
            'kind', tg_argv[0],
            'year', coalesce((shown ->> 'year')::int, case when tg_table_name = 'special_day' then left(shown ->> 'day', 4)::int end,
                (attempt ->> 'year')::int, 0),
            'table', left(coalesce(shown ->> 'table_code', filed.table_code, ''), 80),
            'unit', left(coalesce(shown ->> 'unit_code', filed.unit_code, case when tg_table_name = 'unit' then shown ->> 'code' end, ''), 80),
            'person', left(coalesce(shown ->> 'person_id', shown ->> 'absent_id', case when tg_table_name = 'person' then shown ->> 'id' end, ''), 80),
            'before', was, 'after', is_now),
        attempt,
        -- who or what was called otherwise is read from the trail
        tg_op = 'UPDATE' and tg_table_name in ('person', 'unit') and was ->> 'name' <> is_now ->> 'name');
    return null;
end $$;

create or replace function note_audit() returns trigger language plpgsql set search_path from current as $$
declare
    attempt jsonb := coalesce(nullif(current_setting('monitoring.attempt', true), ''), '{}')::jsonb;
    whose   submission;
    words   text := case new.action when 'SUBMIT' then '提交' when 'APPROVE' then '审核通过' when 'RETURN' then '退回' when 'LOCK' then '锁定'
        when 'UNLOCK' then '解锁' when 'KEEP' then '放弃更正' when 'RECEIVE' then '接收' when 'REPORT' then '上报'
        when 'UNREPORT' then '撤销上报' else new.action end || '第' || new.version_number || '版';
begin
    select * into whose from submission where id = new.submission_id;
    perform tell_change(
        jsonb_build_object(
            'of', 'audit', 'words', words, 'said', words, 'at', new.acted_at, 'who', new.acted_by, 'kind', 'DECISION',
            'year', coalesce(whose.year, 0), 'table', coalesce(whose.table_code, ''), 'unit', coalesce(whose.unit_code, ''),
            'person', '', 'before', null,
            'after', jsonb_build_object('submission', new.submission_id, 'version', new.version_number, 'sha256', new.sha256)),
        attempt,
        new.acted_by is distinct from attempt ->> 'who');
    return null;
end $$;

-- The act itself, with all that it changed. An act that is only work or has no kind of its own is of the kind of what it changed.
-- more: it knows more than what the database has collected; may: it is not told yet and has come to something;
-- written: of rows_written() when the transaction began, null where nobody asked
create function tell_act(act trail, more boolean, may boolean, written bigint) returns boolean
    language plpgsql set search_path from current as $$
declare
    attempt jsonb := coalesce(nullif(current_setting('monitoring.attempt', true), ''), '{}')::jsonb;
    changes jsonb := coalesce(nullif(current_setting('monitoring.changes', true), ''), '[]')::jsonb;
    many    int := case when jsonb_typeof(changes) = 'array' then jsonb_array_length(changes) else 0 end;
    told    boolean := act.kind = any (string_to_array(coalesce(current_setting('monitoring.told', true), ''), ','));
    common  record;
    words   text;
begin
    perform set_config('monitoring.changes', case when many > 0 then '' else current_setting('monitoring.changes', true) end, true);
    if many = 0 then
        if not may or pg_current_xact_id_if_assigned() is null then
            return false;
        end if;
        if not more and (told or rows_written() <= coalesce(written, 0)) then
            return told;
        end if;
    elsif many = 1 and not more and may and (changes -> 0 ->> 'kind' = act.kind or act.kind = 'OTHER') then
        perform write_change(changes -> 0, attempt);
        return true;
    else
        select case when count(distinct c ->> 'year') = 1 then min((c ->> 'year')::int) else 0 end as year,
            case when count(distinct c ->> 'table') = 1 then min(c ->> 'table') else '' end as table_code,
            case when count(distinct c ->> 'unit') = 1 then min(c ->> 'unit') else '' end as unit_code,
            case when count(distinct nullif(c ->> 'person', '')) = 1 then max(c ->> 'person') else '' end as person,
            jsonb_object_agg((c ->> 'of') || '#' || n || ' ' || (c ->> 'words'), c -> 'before') filter (where c ->> 'before' is not null) as before,
            jsonb_object_agg((c ->> 'of') || '#' || n || ' ' || (c ->> 'words'), c -> 'after') filter (where c ->> 'after' is not null) as after,
            to_jsonb(array_agg(distinct c ->> 'person') filter (where c ->> 'person' not in ('', act.person))) as people,
            (array_agg(c ->> 'kind' order by array_position(array['DECISION', 'RIGHTS', 'PEOPLE', 'DATES'], c ->> 'kind')))[1] as kind
            into common from jsonb_array_elements(changes) with ordinality as all_of (c, n);
        select string_agg(said, '、' order by first) into words
            from (select c ->> 'words' as said, min(n) as first
                from jsonb_array_elements(changes) with ordinality as all_of (c, n) group by 1) as once;
        if act.kind in ('TASK', 'OTHER') then
            act.kind := common.kind;
        end if;
        act.year := case when act.year = 0 then common.year else act.year end;
        act.table_code := case when act.table_code = '' then common.table_code else act.table_code end;
        act.unit_code := case when act.unit_code = '' then common.unit_code else act.unit_code end;
        act.person := case when act.person = '' then common.person else act.person end;
        act.what := left(act.what || case when act.what = '' then '' when strpos(act.what, '：') = 0 then '：' else '；' end || words, 300);
        act.before := nullif(coalesce(act.before, '{}') || coalesce(common.before, '{}'), '{}');
        act.after := nullif(coalesce(act.after, '{}') || coalesce(common.after, '{}')
            || case when common.people is null or common.people = jsonb_build_array(act.person) then '{}'
                else jsonb_build_object('people#', common.people) end, '{}');
    end if;
    insert into trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status,
        times, before, after)
    values (act.at, act.who, act.address, act.agent, act.request, act.kind, act.year, act.table_code, act.unit_code, act.person,
        act.task, act.what, act.outcome, act.status, act.times, act.before, act.after);
    return true;
end $$;

-- whoever is among several people to whom something was done in one act finds it among their own
create index trail_people on trail (id) where after ? 'people#';
