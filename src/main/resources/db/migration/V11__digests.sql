alter table mail add column html text not null default '';
