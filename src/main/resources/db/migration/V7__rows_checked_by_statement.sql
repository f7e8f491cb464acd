-- The trigger below asks for more than the foreign key did, once a statement instead of once a row.
alter table version_row drop constraint version_row_version_id_fkey;

create or replace function refuse_late_rows() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from (select distinct version_id from added) a left join submission_version v on v.id = a.version_id
               where v.id is null or v.xmin::text::bigint <> (txid_current() & 4294967295)) then
        raise exception '版本已保存，不能再追加数据行' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
