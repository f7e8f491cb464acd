-- An expert's comment has a severity and, where it is about one, a place in the version that was looked at.
alter table review_comment
    add column severity       varchar(20) not null default 'ORDINARY',
    add column version_number int         not null default 0,
    add column row_no         int         not null default 0,
    add column column_name    text        not null default '';
