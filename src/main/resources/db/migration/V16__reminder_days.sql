-- how many working days before the due day the morning digest reminds of a task
create table reminder_day (
    working_days int primary key check (working_days between 0 and 30)
);
insert into reminder_day values (7), (3), (1), (0);
