-- how many working days after the due moment a fault is put on record; days late count from the due day all the same
create table grace (
    id           int primary key check (id = 1),
    working_days int not null check (working_days between 0 and 10)
);
insert into grace values (1, 0);
