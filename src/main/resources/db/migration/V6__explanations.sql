alter table explanation add column evidence text not null default '';
alter table explanation add column approved_by varchar(64);
alter table explanation add column approved_at timestamptz;

-- what was sent with a submission to prove it
alter table document add column created_by varchar(64);
