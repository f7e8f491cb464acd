-- As whom the application runs, where that is not the owner, adds to the trail and reads it; also after a restore, whose
-- tables come with what is granted by default.
do $$
declare
    runner regrole;
begin
    for runner in
        select distinct a.grantee::regrole from pg_class c, aclexplode(c.relacl) a
        where c.oid in (to_regclass('monitoring.trail'), to_regclass('monitoring.trail_seal')) and a.grantee not in (0, c.relowner)
    loop
        execute format('revoke update, delete, truncate on monitoring.trail, monitoring.trail_seal from %s', runner);
    end loop;
end $$;
