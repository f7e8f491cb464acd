-- What a version's filer was told of how it was read, and where the values stood in a file with its names one below the other.
create table version_reading (
    version_id bigint primary key references submission_version,
    notes      jsonb not null
);
create trigger reading_is_immutable before update or delete on version_reading
    for each row execute function refuse_change();
-- the cells of the filer's own file that a finding is about, where a row's number does not say it
alter table finding add column cells varchar(200) not null default '';
