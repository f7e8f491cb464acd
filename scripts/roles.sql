-- Two users for one database: the owner makes and changes tables (the command migrate), the runner, as whom the application
-- runs, reads and writes rows and changes no table. For psql, as a superuser, connected to any database of the server:
--
--   psql -v database=monitoring -v owner=monitoring_owner -v runner=monitoring_runner -f roles.sql
--
-- May be run again. Passwords are set afterwards, with \password monitoring_owner and \password monitoring_runner.
\set ON_ERROR_STOP on
\if :{?database} \else \set database monitoring \endif
\if :{?owner} \else \set owner monitoring_owner \endif
\if :{?runner} \else \set runner monitoring_runner \endif

select format('create role %I login', :'owner') where not exists (select from pg_roles where rolname = :'owner') \gexec
select format('create role %I login', :'runner') where not exists (select from pg_roles where rolname = :'runner') \gexec
select format('create database %I owner %I encoding ''UTF8'' template template0', :'database', :'owner')
where not exists (select from pg_database where datname = :'database') \gexec

\connect :database
create schema if not exists monitoring authorization :"owner";
revoke create on schema public from public;
grant usage, create on schema public to :"owner";
grant usage on schema public, monitoring to :"runner";
-- what is there
grant select, insert, update, delete on all tables in schema public, monitoring to :"runner";
grant usage, select on all sequences in schema public, monitoring to :"runner";
-- and what the owner will make
alter default privileges for role :"owner" in schema public, monitoring
    grant select, insert, update, delete on tables to :"runner";
alter default privileges for role :"owner" in schema public, monitoring
    grant usage, select on sequences to :"runner";
-- what was done stays as it was written, whoever runs the application
select format('revoke update, delete, truncate on monitoring.trail, monitoring.trail_seal from %I', :'runner')
where to_regclass('monitoring.trail') is not null \gexec
-- nobody else
revoke connect, temporary on database :"database" from public;
grant connect on database :"database" to :"owner", :"runner";
