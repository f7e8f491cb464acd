-- the workbook that a version was uploaded as, to be given back with its findings marked
create table version_file (
    version_id bigint primary key references submission_version,
    content    bytea not null
);
alter table version_file alter column content set storage external;
create trigger file_is_immutable before update or delete on version_file
    for each row execute function refuse_change();
