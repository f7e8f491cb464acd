-- What stood in cells, and what people wrote of them in a data-correction or as 更正说明, was kept as variables of tasks and in
-- the engine's history of them; forms look it up now when they are opened. The engine's tables are where it has them.
do $$
declare
    place text;
    before constant text := current_setting('search_path');
    cells constant text[] := array['namedRows', 'changes', 'corrections', 'explanations', 'lastExplanations', 'correction'];
    words constant text[] := array['requestReason', 'requestProof', 'changedRows', 'deletedRows', 'changedColumns', 'reason',
        'renewalNote'];
    -- with these lines ended what a correction is about, and what a form says of its data
    wish constant text := E'\n- (理由|依据)：[^\n]*';
    said constant text := E'。更正说明：[^\n]*';
begin
    for place in select table_schema from information_schema.tables where table_name = 'act_hi_detail' loop
        execute format('set local search_path to %I', place);
        with gone as (
            delete from act_ru_variable
            where name_ = any (cells) or (name_ = any (words) and proc_def_id_ like 'data-correction:%')
            returning bytearray_id_)
        delete from act_ge_bytearray b using gone where b.id_ = gone.bytearray_id_;
        with gone as (
            delete from act_hi_varinst
            where name_ = any (cells) or (name_ = any (words) and proc_def_key_ = 'data-correction')
            returning bytearray_id_)
        delete from act_ge_bytearray b using gone where b.id_ = gone.bytearray_id_;
        with gone as (
            delete from act_hi_detail
            where name_ = any (cells) or (name_ = any (words) and proc_def_key_ = 'data-correction')
            returning bytearray_id_)
        delete from act_ge_bytearray b using gone where b.id_ = gone.bytearray_id_;

        update act_ru_variable set text_ = regexp_replace(text_, wish, '', 'g')
        where name_ in ('matter', 'briefing') and proc_def_id_ like 'data-correction:%';
        update act_hi_varinst set text_ = regexp_replace(text_, wish, '', 'g')
        where name_ in ('matter', 'briefing') and proc_def_key_ = 'data-correction';
        update act_hi_detail set text_ = regexp_replace(text_, wish, '', 'g')
        where name_ in ('matter', 'briefing') and proc_def_key_ = 'data-correction';

        update act_ru_variable set text_ = regexp_replace(text_, said, '', 'g') where name_ = 'dataSummary' and text_ ~ said;
        update act_hi_varinst set text_ = regexp_replace(text_, said, '', 'g') where name_ = 'dataSummary' and text_ ~ said;
        update act_hi_detail set text_ = regexp_replace(text_, said, '', 'g') where name_ = 'dataSummary' and text_ ~ said;
    end loop;
    perform set_config('search_path', before, true);
end $$;
