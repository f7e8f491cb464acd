-- 口径差异 (第十八条): a pair is explained once at a time; doubles that are open already are left to their ends
alter table concept_difference add column doubled boolean not null default false;
update concept_difference one set doubled = true
where one.state in ('ASKED', 'ANSWERED')
  and exists (select 1 from concept_difference newer
              where newer.year = one.year and newer.concept = one.concept and newer.occurrence = one.occurrence
                and newer.state in ('ASKED', 'ANSWERED') and newer.id > one.id);
create unique index concept_difference_open on concept_difference (year, concept, occurrence)
    where state in ('ASKED', 'ANSWERED') and not doubled;
