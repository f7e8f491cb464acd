-- calendar
create table special_day (
    day     date primary key,
    working boolean not null,
    name    text    not null
);
create table clock_setting (
    id            int primary key check (id = 1),
    ahead_seconds bigint not null
);

-- organization
create table unit (
    code  varchar(20) primary key,
    name  varchar(200) not null unique,
    kind  varchar(20)  not null
);
create table person (
    id        varchar(64) primary key,
    name      varchar(50)  not null,
    unit_code varchar(20)  not null references unit,
    email     varchar(200) not null,
    phone     varchar(30)  not null
);
create table person_role (
    person_id varchar(64) not null references person,
    role      varchar(20) not null,
    primary key (person_id, role)
);
create index person_unit on person (unit_code);
create table filer_registration (
    id            bigint generated always as identity primary key,
    year          int          not null,
    unit_code     varchar(20)  not null references unit,
    person_id     varchar(64)  not null references person,
    duty          varchar(50)  not null,
    phone         varchar(30)  not null,
    email         varchar(200) not null,
    remark        text         not null,
    registered_by varchar(64)  not null,
    registered_at timestamptz  not null
);
create index filer_registration_unit on filer_registration (year, unit_code);

-- cycle
create table cycle (
    year        int primary key,
    title       varchar(200) not null,
    state       varchar(20)  not null,
    work_plan   text         not null,
    receipt     varchar(200),
    report      text,
    launched_by varchar(64)  not null,
    launched_on date         not null,
    closed_at   timestamptz
);
create table stage_progress (
    id         bigint generated always as identity primary key,
    year       int not null references cycle,
    stage      int not null,
    due_on     date not null,
    started_at timestamptz,
    done_at    timestamptz,
    unique (year, stage)
);
create table assignment (
    id               bigint generated always as identity primary key,
    year             int         not null references cycle,
    table_code       varchar(20) not null,
    responsible_unit varchar(20) not null references unit,
    unique (year, table_code)
);
create table assignment_assistant (
    assignment_id bigint      not null references assignment,
    unit_code     varchar(20) not null references unit,
    primary key (assignment_id, unit_code)
);
create table decision (
    id         bigint generated always as identity primary key,
    year       int         not null,
    subject    varchar(60) not null,
    verdict    varchar(40) not null,
    reason     text        not null,
    decided_by varchar(64) not null,
    decided_at timestamptz not null
);
create index decision_subject on decision (year, subject);

-- filing
create table submission (
    id             bigint generated always as identity primary key,
    year           int         not null,
    table_code     varchar(20) not null,
    unit_code      varchar(20) not null references unit,
    part           varchar(20) not null,
    state          varchar(20) not null,
    requirement    text        not null,
    return_reason  text        not null,
    due_on         date        not null,
    latest_version int         not null,
    locked_version int,
    done_at        timestamptz,
    receipt_by     varchar(64),
    receipt_at     timestamptz,
    revision       int         not null,
    unique (year, table_code, unit_code, part)
);
create table submission_version (
    id            bigint generated always as identity primary key,
    submission_id bigint       not null references submission,
    number        int          not null,
    sha256        char(64)     not null,
    row_count     int          not null,
    origin        varchar(20)  not null,
    file_name     varchar(255) not null,
    created_by    varchar(64)  not null,
    created_at    timestamptz  not null,
    unique (submission_id, number)
);
create table version_row (
    version_id bigint      not null references submission_version,
    row_no     int         not null,
    unit_code  varchar(20) not null,
    data       jsonb       not null,
    primary key (version_id, row_no)
);
create table audit (
    id             bigint generated always as identity primary key,
    submission_id  bigint      not null references submission,
    version_number int         not null,
    sha256         char(64)    not null,
    action         varchar(20) not null,
    reason         text        not null,
    acted_by       varchar(64) not null,
    acted_at       timestamptz not null
);
create index audit_submission on audit (submission_id);
create table document (
    id            bigint generated always as identity primary key,
    submission_id bigint       not null references submission,
    kind          varchar(20)  not null,
    file_name     varchar(255) not null,
    content       bytea        not null,
    created_at    timestamptz  not null
);
create index document_submission on document (submission_id);

-- what was submitted never changes (第十九条)
create function refuse_change() returns trigger language plpgsql set search_path from current as $$
begin
    raise exception '% 中的内容一经提交不得更改', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
create trigger version_is_immutable before update or delete on submission_version
    for each row execute function refuse_change();
create trigger row_is_immutable before update or delete on version_row
    for each row execute function refuse_change();
create trigger audit_is_immutable before update or delete on audit
    for each row execute function refuse_change();

create function refuse_version_after_lock() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from submission where id = new.submission_id and locked_version is not null) then
        raise exception '报送 % 已锁定，不能再产生新版本', new.submission_id using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger no_version_after_lock before insert on submission_version
    for each row execute function refuse_version_after_lock();

-- rows may be added only in the transaction that made their version
create function refuse_late_rows() returns trigger language plpgsql set search_path from current as $$
begin
    if exists (select from (select distinct version_id from added) a join submission_version v on v.id = a.version_id
               where v.xmin::text::bigint <> (txid_current() & 4294967295)) then
        raise exception '版本已保存，不能再追加数据行' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
end $$;
create trigger rows_come_with_their_version after insert on version_row
    referencing new table as added for each statement execute function refuse_late_rows();

-- validation
create table check_run (
    version_id bigint primary key references submission_version,
    errors     int         not null,
    anomalies  int         not null,
    checked_at timestamptz not null
);
create table finding (
    id          bigint generated always as identity primary key,
    version_id  bigint       not null references submission_version,
    severity    varchar(10)  not null,
    rule        varchar(60)  not null,
    row_no      int          not null,
    column_name varchar(200) not null,
    value       text         not null,
    expected    text         not null,
    message     text         not null
);
create index finding_version on finding (version_id);
create table explanation (
    id            bigint generated always as identity primary key,
    submission_id bigint       not null references submission,
    rule          varchar(60)  not null,
    row_no        int          not null,
    column_name   varchar(200) not null,
    value         text         not null,
    text          text         not null,
    explained_by  varchar(64)  not null,
    explained_at  timestamptz  not null
);
create index explanation_submission on explanation (submission_id);

-- review
create table review_assignment (
    year       int         not null,
    expert     varchar(64) not null,
    table_code varchar(20) not null,
    primary key (year, expert, table_code)
);
create table review_comment (
    id          bigint generated always as identity primary key,
    year        int         not null,
    table_code  varchar(20) not null,
    unit_code   varchar(20) not null,
    expert      varchar(64) not null,
    problem     text        not null,
    state       varchar(20) not null,
    response    text        not null,
    answered_by varchar(64) not null,
    raised_at   timestamptz not null,
    closed_at   timestamptz
);
create index review_comment_year on review_comment (year, table_code);

-- rectification
create table rectification (
    id           bigint generated always as identity primary key,
    year         int         not null,
    unit_code    varchar(20) not null references unit,
    problem      text        not null,
    requirement  text        not null,
    state        varchar(20) not null,
    measures     text        not null,
    evidence     text        not null,
    return_reason text       not null,
    due_on       date        not null,
    published_at timestamptz not null,
    verified_at  timestamptz
);

-- accountability
create table accountability_record (
    id           bigint generated always as identity primary key,
    year         int          not null,
    kind         varchar(20)  not null,
    fault        varchar(120) not null,
    unit_code    varchar(20)  not null references unit,
    table_code   varchar(20)  not null,
    subject      text         not null,
    planned_on   date,
    state        varchar(20)  not null,
    explanation  text         not null,
    days_late    int          not null,
    grade        varchar(20)  not null,
    decision     text         not null,
    decided_by   varchar(64)  not null,
    found_at     timestamptz  not null,
    closed_at    timestamptz,
    unique (year, kind, fault)
);

-- archive
create table package (
    id         bigint generated always as identity primary key,
    year       int          not null,
    kind       varchar(20)  not null,
    file_name  varchar(255) not null,
    content    bytea        not null,
    sha256     char(64)     not null,
    created_at timestamptz  not null
);

-- notification
create table mail (
    id              bigint generated always as identity primary key,
    claim           varchar(200) not null unique,
    kind            varchar(30)  not null,
    person_id       varchar(64)  not null,
    address         varchar(200) not null,
    subject         text         not null,
    body            text         not null,
    state           varchar(20)  not null,
    attempts        int          not null,
    next_attempt_at timestamptz  not null,
    last_error      text         not null,
    created_at      timestamptz  not null,
    sent_at         timestamptz
);
create index mail_waiting on mail (next_attempt_at) where state = 'WAITING';
