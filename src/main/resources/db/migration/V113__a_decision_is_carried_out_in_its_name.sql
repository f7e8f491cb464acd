-- What a job does of what somebody has decided, such as the lock after the last approval, says that it is done by the system
-- on that decision; and a row that comes past the application is told of whoever is signed in to the database.

create or replace function note_audit() returns trigger language plpgsql set search_path from current as $$
declare
    attempt jsonb := coalesce(nullif(current_setting('monitoring.attempt', true), ''), '{}')::jsonb;
    whose   submission;
    words   text := case new.action when 'SUBMIT' then '提交' when 'APPROVE' then '审核通过' when 'RETURN' then '退回' when 'LOCK' then '锁定'
        when 'UNLOCK' then '解锁' when 'KEEP' then '放弃更正' when 'RECEIVE' then '接收' when 'REPORT' then '上报'
        when 'UNREPORT' then '撤销上报' else new.action end || '第' || new.version_number || '版';
    ours    constant boolean := current_setting('application_name') like 'quality-monitoring%';
    granted constant boolean := ours and attempt ->> 'who' is null and new.acted_by <> 'system';
begin
    select * into whose from submission where id = new.submission_id;
    perform tell_change(
        jsonb_build_object(
            'of', 'audit', 'words', words, 'said', words || case when granted then '（系统按其决定办理）' else '' end, 'at', new.acted_at,
            'who', case when ours or attempt ->> 'who' is not null then new.acted_by else left('数据库用户 ' || session_user, 80) end,
            'kind', 'DECISION',
            'year', coalesce(whose.year, 0), 'table', coalesce(whose.table_code, ''), 'unit', coalesce(whose.unit_code, ''),
            'person', '', 'before', null,
            'after', jsonb_build_object('submission', new.submission_id, 'version', new.version_number, 'sha256', new.sha256)),
        attempt,
        new.acted_by is distinct from attempt ->> 'who');
    return null;
end $$;
