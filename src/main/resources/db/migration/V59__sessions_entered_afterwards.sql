-- 补录的培训: held before it was entered; nobody is invited to it any more, and nobody scans a code
alter table monitoring.training_session add column entered_afterwards boolean not null default false;
