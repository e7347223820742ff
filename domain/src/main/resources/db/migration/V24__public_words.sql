-- Words about a whole release are read before they are public, in both languages.

-- The notice that takes the place of a withdrawn release: proposed by one of two offices, agreed to
-- by the other. Notices of before were read by nobody; why it was done is with the events.
alter table release drop column withdrawal_reason;
alter table release add column withdrawal_asked_role varchar(24);
alter table release add column withdrawal_notice_en varchar(4000);
alter table release add column withdrawal_notice_es varchar(4000);
alter table release add check ((withdrawal_notice_en is null) = (withdrawal_notice_es is null));
-- What the disclosure officer stopped stays off the schedule until the officer lifts that.
alter table release add column held boolean default false not null;
alter table release add check (withdrawal_asked_role in ('STATE_PUBLISHER', 'STATE_DISCLOSURE'));
