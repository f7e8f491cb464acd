-- Figures that no table has, such as satisfaction, entered by the office with where they come from. The newest counts; none
-- is ever changed.
create table entered_figure (
    id         bigint generated always as identity primary key,
    year       integer      not null,
    indicator  varchar(64)  not null,
    level      varchar(20)  not null,
    subject    varchar(64)  not null,
    value      numeric,
    basis      varchar(500) not null,
    entered_by varchar(64)  not null,
    entered_at timestamptz  not null
);
create index entered_figure_of_year on entered_figure (year);
create trigger entered_figure_is_immutable before update or delete on entered_figure
    for each row execute function refuse_change();

-- What was decided about something that stands out: set aside, to be rectified, or for the report. The newest counts, as
-- long as the value is the same; none is ever changed.
create table highlight_mark (
    id        bigint generated always as identity primary key,
    year      integer      not null,
    indicator varchar(64)  not null,
    level     varchar(20)  not null,
    subject   varchar(64)  not null,
    mark      varchar(20)  not null,
    value     numeric      not null,
    reason    varchar(500) not null,
    marked_by varchar(64)  not null,
    marked_at timestamptz  not null
);
create index highlight_mark_of_year on highlight_mark (year);
create trigger highlight_mark_is_immutable before update or delete on highlight_mark
    for each row execute function refuse_change();
