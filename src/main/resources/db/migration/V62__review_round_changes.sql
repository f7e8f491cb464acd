-- 审核轮次的改期与撤回: a round that was asked for and had not begun got another day, or was withdrawn.
create table review_round_change (
    id         bigint generated always as identity primary key,
    year       int         not null,
    number     int         not null,
    before     date        not null,
    -- null: withdrawn
    after      date,
    reason     text        not null,
    changed_by varchar(64) not null,
    changed_at timestamptz not null
);
