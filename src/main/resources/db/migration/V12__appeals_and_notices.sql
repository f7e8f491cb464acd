alter table accountability_record add column appeal text not null default '';
create table accountability_notice (
    id         bigint generated always as identity primary key,
    record_id  bigint      not null references accountability_record,
    content    bytea       not null,
    created_at timestamptz not null
);
create index accountability_notice_record on accountability_notice (record_id);
