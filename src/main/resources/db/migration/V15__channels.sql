-- by which channel a message goes: MAIL to a person, ROBOT to the school's chat group
alter table mail add column channel varchar(10) not null default 'MAIL';
drop index mail_waiting;
create index mail_waiting on mail (channel, next_attempt_at) where state = 'WAITING';
