-- That somebody stands in for somebody else is done to both: what is told of it names who stands in, and is found among their
-- own entries as among those of who is away, be it told of one row or of several.

create or replace function write_change(change jsonb, attempt jsonb) returns void language sql set search_path from current as $$
    insert into trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status, times,
        before, after)
    values (
        (change ->> 'at')::timestamptz, change ->> 'who',
        coalesce(attempt ->> 'address', ''), coalesce(attempt ->> 'agent', ''), coalesce(attempt ->> 'request', ''),
        change ->> 'kind', (change ->> 'year')::int, change ->> 'table', change ->> 'unit', change ->> 'person', '',
        left(change ->> 'said', 300), 'DONE', 0, 1, nullif(change -> 'before', 'null'),
        nullif(change -> 'after', 'null') || case when change ? 'also' then jsonb_build_object('people#', change -> 'also') else '{}' end)
$$;

create or replace function tell_change(change jsonb, attempt jsonb, by_itself boolean) returns void
    language plpgsql set search_path from current as $$
declare
    most constant int := 30;
    kept  jsonb := coalesce(nullif(current_setting('monitoring.changes', true), ''), '[]')::jsonb;
    told  text := coalesce(current_setting('monitoring.told', true), '');
    one   jsonb;
    deputy text;
    with_deputy jsonb;
begin
    if change ->> 'of' = 'stand_in' and jsonb_typeof(change -> 'after') = 'object' then
        select stand_in_id into deputy from stand_in where id = (change -> 'after' ->> 'id')::bigint;
        if deputy is not null then
            with_deputy := jsonb_build_object('stand_in_id', deputy);
            change := change || jsonb_build_object(
                'also', jsonb_build_array(deputy),
                'before', case when jsonb_typeof(change -> 'before') = 'object' then (change -> 'before') || with_deputy else 'null' end,
                'after', (change -> 'after') || with_deputy);
        end if;
    end if;
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

create or replace function tell_act(act trail, more boolean, may boolean, written bigint) returns boolean
    language plpgsql set search_path from current as $$
declare
    attempt jsonb := coalesce(nullif(current_setting('monitoring.attempt', true), ''), '{}')::jsonb;
    changes jsonb := coalesce(nullif(current_setting('monitoring.changes', true), ''), '[]')::jsonb;
    many    int := case when jsonb_typeof(changes) = 'array' then jsonb_array_length(changes) else 0 end;
    told    boolean := act.kind = any (string_to_array(coalesce(current_setting('monitoring.told', true), ''), ','));
    common  record;
    people  jsonb;
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
            (array_agg(c ->> 'kind' order by array_position(array['DECISION', 'RIGHTS', 'PEOPLE', 'DATES'], c ->> 'kind')))[1] as kind
            into common from jsonb_array_elements(changes) with ordinality as all_of (c, n);
        select to_jsonb(array_agg(distinct whom) filter (where whom not in ('', act.person))) into people
            from jsonb_array_elements(changes) as all_of (c),
                lateral (select c ->> 'person' union all select jsonb_array_elements_text(c -> 'also') where c ? 'also') as theirs (whom);
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
            || case when people is null or people = jsonb_build_array(act.person) then '{}'
                else jsonb_build_object('people#', people) end, '{}');
    end if;
    insert into trail (at, who, address, agent, request, kind, year, table_code, unit_code, person, task, what, outcome, status,
        times, before, after)
    values (act.at, act.who, act.address, act.agent, act.request, act.kind, act.year, act.table_code, act.unit_code, act.person,
        act.task, act.what, act.outcome, act.status, act.times, act.before, act.after);
    return true;
end $$;
