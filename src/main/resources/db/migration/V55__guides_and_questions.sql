-- 填报指南 (第十七条), and what people ask of definitions and the office answers for all (第二十四条)
create table monitoring.filing_guide (
    id        bigint generated always as identity primary key,
    year      int          not null,
    edition   int          not null,
    file_name varchar(255) not null,
    content   bytea        not null,
    sha256    char(64)     not null,
    added_by  varchar(64)  not null,
    added_at  timestamptz  not null,
    unique (year, edition)
);
create table monitoring.definition_question (
    id          bigint generated always as identity primary key,
    table_code  varchar(30)  not null,
    column_name varchar(200) not null,
    text        text         not null,
    asked_by    varchar(64)  not null,
    asked_at    timestamptz  not null
);
-- the newest answer counts; none is ever changed
create table monitoring.definition_answer (
    id          bigint generated always as identity primary key,
    question_id bigint      not null references monitoring.definition_question,
    text        text        not null,
    answered_by varchar(64) not null,
    answered_at timestamptz not null
);
create index on monitoring.definition_answer (question_id);
create trigger filing_guide_is_immutable before update or delete on monitoring.filing_guide
    for each row execute function monitoring.refuse_change();
create trigger definition_question_is_immutable before update or delete on monitoring.definition_question
    for each row execute function monitoring.refuse_change();
create trigger definition_answer_is_immutable before update or delete on monitoring.definition_answer
    for each row execute function monitoring.refuse_change();
