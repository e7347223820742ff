-- A county gives a filing up by both of its agencies, and can undo it for a while.

alter table submission add column withdrawal_asked_by bigint;
alter table submission add column withdrawal_agency varchar(4);
alter table submission add column withdrawn_from varchar(12);
alter table submission add column withdrawn_at timestamp with time zone;
-- The withdrawn submission whose answers it began with.
alter table submission add column started_from bigint references submission (id);

-- Until now one official alone could do it: what was done so can be undone as well.
update submission set
    withdrawn_from = coalesce((select max(e.from_status) from submission_event e
        where e.submission_id = submission.id and e.action = 'WITHDRAW'), 'DRAFT'),
    withdrawn_at = coalesce((select max(e.happened_at) from submission_event e
        where e.submission_id = submission.id and e.action = 'WITHDRAW'), opened_at)
  where status = 'WITHDRAWN';

alter table submission add check ((withdrawal_asked_by is null) = (withdrawal_agency is null));
alter table submission add check ((status = 'WITHDRAWN') = (withdrawn_from is not null));
alter table submission add check ((withdrawn_at is null) = (withdrawn_from is null));
