-- what a report was made from, piece by piece: a piece's name, a tab and its word on each line; empty for those made before
alter table report add column made_from text not null default '';
