-- Triggers for rows are not asked when a table is emptied: every table whose rows are not to be changed, and those with what
-- people explained, decided, remarked and were held to, refuses that too.
do $$
declare
    kept regclass;
begin
    for kept in
        select t.tgrelid::regclass from pg_trigger t join pg_proc p on p.oid = t.tgfoid join pg_class c on c.oid = t.tgrelid
        where not t.tgisinternal and c.relnamespace = 'monitoring'::regnamespace and p.proname like 'refuse\_%'
        union
        select ('monitoring.' || quote_ident(name))::regclass
        from unnest(array['explanation', 'decision', 'remark', 'review_comment', 'review_conclusion', 'accountability_record',
            'accountability_line', 'appointment', 'filer_registration', 'concept_explanation', 'rectification_entry',
            'data_use', 'data_use_download', 'document', 'unit_paper', 'trail_open']) as name
    loop
        execute format('create trigger is_never_emptied before truncate on %s for each statement execute function monitoring.refuse_truncate()', kept);
    end loop;
end $$;
