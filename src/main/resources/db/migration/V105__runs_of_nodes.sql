-- Which application is at it: when another one starts, it goes on; when its own dies, it is over.
alter table monitoring.report_run add column node varchar(255) not null default '';
alter table monitoring.past_year add column node varchar(255) not null default '';
alter table monitoring.year_check add column node varchar(255) not null default '';
alter table monitoring.concept_run add column node varchar(255) not null default '';

-- By the database's clock; an application says every three seconds that it is there.
create function monitoring.is_alive(who varchar) returns boolean language sql stable as
$$ select exists (select from monitoring.node where executor = who and beat_at > clock_timestamp() - interval '15 seconds') $$;
