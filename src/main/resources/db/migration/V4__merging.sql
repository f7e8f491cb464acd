-- columns that a table does not have, kept apart from its data
alter table version_row add column extra jsonb;

-- rows of different units that contradict each other: which one was taken, by whom and why
create table merge_choice (
    id             bigint generated always as identity primary key,
    submission_id  bigint      not null references submission,
    version_number int         not null,
    row_key        jsonb       not null,
    candidates     jsonb       not null,
    chosen         int         not null,
    reason         text        not null,
    chosen_by      varchar(64) not null,
    chosen_at      timestamptz not null
);
create index merge_choice_submission on merge_choice (submission_id);
create trigger choice_is_immutable before update or delete on merge_choice
    for each row execute function refuse_change();
