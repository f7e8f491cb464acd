-- 附件1, 附件2 and the pledge: one a unit and year, each edition as it was; what comes back signed; the templates
create table monitoring.unit_paper (
    id bigint generated always as identity primary key,
    kind varchar(32) not null,
    year int not null,
    unit_code varchar(16) not null,
    edition int not null,
    facts text not null,
    sha256 char(64) not null,
    code varchar(40) not null unique,
    made_at timestamptz not null,
    handed_over_by varchar(64),
    handed_over_at timestamptz,
    received_by varchar(64),
    received_at timestamptz,
    unique (kind, year, unit_code, edition)
);

create table monitoring.paper_scan (
    id bigint generated always as identity primary key,
    paper_id bigint not null references monitoring.unit_paper,
    file_name varchar(255) not null,
    content bytea not null,
    sha256 char(64) not null,
    added_by varchar(64) not null,
    added_at timestamptz not null
);

create index paper_scan_of_paper on monitoring.paper_scan (paper_id);

create table monitoring.paper_template (
    id bigint generated always as identity primary key,
    kind varchar(32) not null,
    file_name varchar(255) not null,
    content bytea,
    added_by varchar(64) not null,
    added_at timestamptz not null
);

create trigger unit_paper_stays_as_it_was
    before update of kind, year, unit_code, edition, facts, sha256, code, made_at or delete on monitoring.unit_paper
    for each row execute function monitoring.refuse_change();
create trigger paper_scan_is_immutable before update or delete on monitoring.paper_scan
    for each row execute function monitoring.refuse_change();
create trigger paper_template_is_immutable before update or delete on monitoring.paper_template
    for each row execute function monitoring.refuse_change();
