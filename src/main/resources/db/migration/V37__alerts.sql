-- an alert that lasts when the next year is launched passes to that year; it is not over
alter table monitoring_alert
    add column carried_into int,
    add column former_id    bigint unique references monitoring_alert,
    add column since        timestamptz;
update monitoring_alert set since = found_at;
alter table monitoring_alert alter column since set not null;
update monitoring_alert set state = 'CARRIED_OVER', carried_into = year + 1
    where state = 'CLOSED' and close_reason = (year + 1) || '年度填报已经启动，转由新一年度核对';

-- who is told of new tasks once a day is told of these all the same
alter table news add column at_once boolean not null default false;
