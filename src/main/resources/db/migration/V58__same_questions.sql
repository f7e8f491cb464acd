-- 口径问答: a question that was asked before leads to the other's answer; the newest line of a question counts, empty for undone
create table monitoring.definition_question_same (
    id          bigint generated always as identity primary key,
    question_id bigint      not null references monitoring.definition_question,
    same_as     bigint      references monitoring.definition_question,
    marked_by   varchar(64) not null,
    marked_at   timestamptz not null
);
create index on monitoring.definition_question_same (question_id);
create trigger definition_question_same_is_immutable before update or delete on monitoring.definition_question_same
    for each row execute function monitoring.refuse_change();
