-- packages are kept in pieces, to be written and read as a stream, with what proves them; they never change
create table package_piece (
    package_id bigint not null references package,
    number     int    not null,
    content    bytea  not null,
    primary key (package_id, number)
);
alter table package_piece alter column content set storage external;
insert into package_piece (package_id, number, content)
select p.id, n, substring(p.content from n * 1048576 + 1 for 1048576)
from package p, generate_series(0, (greatest(length(p.content), 1) - 1) / 1048576) n;
alter table package add column size bigint;
update package set size = length(content);
alter table package alter column size set not null;
alter table package drop column content;
alter table package
    add column unit_code  varchar(20) references unit,
    add column files      int      not null default 0,
    -- SHA256SUMS and its Ed25519 signature; null for packages made before there were any
    add column manifest   text,
    add column signature  text,
    add column public_key text,
    -- the same for packages with the same content
    add column likeness   char(64) not null default '',
    -- what the index says is not there, and what the package is incomplete without
    add column missing    jsonb    not null default '[]',
    add column required   jsonb    not null default '[]',
    -- 四性检测
    add column checks     jsonb    not null default '[]';
create index package_year on package (year, kind, unit_code, id);
create trigger package_is_immutable before update or delete on package
    for each row execute function refuse_change();
create trigger piece_is_immutable before update or delete on package_piece
    for each row execute function refuse_change();

-- what the office adds to a year's archive, such as signed scans; it is withdrawn, never changed
create table archive_supplement (
    id           bigint generated always as identity primary key,
    year         int          not null references cycle,
    item         varchar(40)  not null,
    file_name    varchar(255) not null,
    content      bytea        not null,
    sha256       varchar(64)  generated always as (encode(sha256(content), 'hex')) stored,
    note         varchar(200) not null,
    added_by     varchar(64)  not null,
    added_at     timestamptz  not null,
    withdrawn_by varchar(64),
    withdrawn_at timestamptz
);
create index archive_supplement_year on archive_supplement (year);
create function refuse_change_of_supplement() returns trigger language plpgsql set search_path from current as $$
begin
    if tg_op = 'DELETE' or old.withdrawn_at is not null
        or (new.year, new.item, new.file_name, new.content, new.note, new.added_by, new.added_at)
            is distinct from (old.year, old.item, old.file_name, old.content, old.note, old.added_by, old.added_at) then
        raise exception '补充文件只能撤回，不得更改' using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger supplement_is_only_withdrawn before update or delete on archive_supplement
    for each row execute function refuse_change_of_supplement();
