-- 操作记录 tells people and units by the names that they had then: the entries that say that a name was another one before
create index trail_renamed on trail (id) where kind = 'PEOPLE' and before ->> 'name' <> after ->> 'name';

-- what is looked for
create index trail_person on trail (person, id) where person <> '';
create index trail_table on trail (table_code, id) where table_code <> '';
create index trail_unit on trail (unit_code, id) where unit_code <> '';
create index trail_request on trail (request) where request <> '';

-- From now on a seal is over the hash of what its entry says: whoever has only some of the entries, as an archive has, can
-- compute the whole chain. What was sealed before keeps its hash, which is over the entry itself.
alter table trail_seal add said char(64);
comment on column trail_seal.said is 'SHA-256 of the entry in its canonical form; null in the oldest seals, whose hash is over that form itself';
