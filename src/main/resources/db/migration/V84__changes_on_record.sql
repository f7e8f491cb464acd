-- What the school is set up with, its people, rights, dates and decisions: each change of a row is in the trail, in the same
-- transaction and whichever way it comes, also past the application.
-- arguments: kind, what it is called, columns whose values are nobody's to read, EDITION where a new row replaces the last, and
-- columns of what people wrote, of which only that they did is told
create function note_change() returns trigger language plpgsql set search_path from current as $$
declare
    attempt jsonb := coalesce(nullif(current_setting('monitoring.attempt', true), ''), '{}')::jsonb;
    was     jsonb;
    is_now  jsonb;
    shown   jsonb;
    one     record;
    said    text;
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
    for one in select key from jsonb_object_keys(shown) as key loop
        if was -> one.key = is_now -> one.key and one.key not in ('id', 'code', 'name', 'year', 'role', 'person_id', 'unit_code') then
            was := was - one.key;
            is_now := is_now - one.key;
        elsif one.key = any (string_to_array(tg_argv[2], ',')) then
            was := case when was ? one.key then jsonb_set(was, array[one.key], '"（不记录）"') else was end;
            is_now := case when is_now ? one.key then jsonb_set(is_now, array[one.key], '"（不记录）"') else is_now end;
        else
            if length(was ->> one.key) > 200 then
                was := jsonb_set(was, array[one.key], to_jsonb(left(was ->> one.key, 200) || '…'));
            end if;
            if length(is_now ->> one.key) > 200 then
                is_now := jsonb_set(is_now, array[one.key], to_jsonb(left(is_now ->> one.key, 200) || '…'));
            end if;
        end if;
    end loop;
    said := case when tg_argv[3] = 'EDITION' or tg_op = 'UPDATE' then '修改' when tg_op = 'INSERT' then '新增' else '删除' end || tg_argv[1];
    insert into trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status, times,
        before, after)
    values (
        coalesce((attempt ->> 'at')::timestamptz, now() + make_interval(secs => coalesce((select ahead_seconds from clock_setting), 0))),
        coalesce(attempt ->> 'who',
            case when current_setting('application_name') like 'quality-monitoring%' then 'system' else left('数据库用户 ' || session_user, 80) end),
        coalesce(attempt ->> 'address', ''), coalesce(attempt ->> 'agent', ''), coalesce(attempt ->> 'request', ''),
        tg_argv[0],
        coalesce((shown ->> 'year')::int, 0),
        left(coalesce(shown ->> 'table_code', ''), 80),
        left(coalesce(shown ->> 'unit_code', case when tg_table_name = 'unit' then shown ->> 'code' end, ''), 80),
        left(coalesce(shown ->> 'person_id', shown ->> 'absent_id', case when tg_table_name = 'person' then shown ->> 'id' end, ''), 80),
        '', said, 'DONE', 0, 1, was, is_now);
    return null;
end $$;

do $$
declare
    kept record;
begin
    for kept in select * from (values
        ('unit', 'PEOPLE', '单位', '', '', ''), ('person', 'PEOPLE', '人员', 'email,phone', '', ''),
        ('filer_registration', 'PEOPLE', '填报人登记', 'email,phone', '', 'remark,reason'),
        ('appointment', 'RIGHTS', '岗位与角色', '', '', ''),
        ('stand_in', 'RIGHTS', '代理', '', '', 'reason'), ('role_share', 'RIGHTS', '分工', '', '', ''),
        ('school', 'SCHOOL', '学校信息', '', 'EDITION', ''), ('mail_server', 'MAIL_SERVER', '邮件服务器', 'sealed_password', 'EDITION', ''),
        ('special_day', 'DATES', '工作日历', '', '', ''), ('reminder_day', 'DATES', '提醒日', '', '', ''),
        ('grace', 'DATES', '宽限', '', '', ''),
        ('due_change', 'DATES', '截止日期', '', '', 'reason'), ('catalog_edition', 'CATALOG', '指标体系', '', '', ''),
        ('column_definition', 'CATALOG', '数据项定义', '', '', ''), ('concept_edition', 'CATALOG', '统计口径', 'content', '', ''),
        ('paper_template', 'SETTINGS', '纸质材料模板', 'content', '', ''), ('report_template', 'SETTINGS', '报告模板', 'content', '', ''),
        ('decision', 'DECISION', '决定', '', '', 'reason')) as changed (name, kind, called, hidden, edition, words)
    loop
        execute format('create trigger change_is_on_record after insert or update or delete on monitoring.%I'
            ' for each row execute function monitoring.note_change(%L, %L, %L, %L, %L)',
            kept.name, kept.kind, kept.called, kept.hidden, kept.edition, kept.words);
    end loop;
end $$;

-- 提交、审核、退回、锁定 of a version
create function note_audit() returns trigger language plpgsql set search_path from current as $$
declare
    attempt jsonb := coalesce(nullif(current_setting('monitoring.attempt', true), ''), '{}')::jsonb;
    whose   submission;
begin
    select * into whose from submission where id = new.submission_id;
    insert into trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status, times,
        before, after)
    values (
        new.acted_at, new.acted_by,
        coalesce(attempt ->> 'address', ''), coalesce(attempt ->> 'agent', ''), coalesce(attempt ->> 'request', ''),
        'DECISION', coalesce(whose.year, 0), coalesce(whose.table_code, ''), coalesce(whose.unit_code, ''), '', '',
        case new.action when 'SUBMIT' then '提交' when 'APPROVE' then '审核通过' when 'RETURN' then '退回' when 'LOCK' then '锁定'
            when 'UNLOCK' then '解锁' when 'KEEP' then '放弃更正' when 'RECEIVE' then '接收' when 'REPORT' then '上报'
            when 'UNREPORT' then '撤销上报' else new.action end || '第' || new.version_number || '版',
        'DONE', 0, 1, null, jsonb_build_object('submission', new.submission_id, 'version', new.version_number, 'sha256', new.sha256));
    return null;
end $$;
create trigger audit_is_on_record after insert on audit for each row execute function note_audit();
