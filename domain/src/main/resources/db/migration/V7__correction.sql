-- Corrections of published filings, and releases that restate an earlier one.

alter table submission add column correction_asked boolean default false not null;

-- The sealed revision that stands for a filing: of its newest approved or published submission.
-- While a correction is approved and not yet released, the published one no longer counts.
create view standing_revision as
select s.county, s.period, s.id as submission_id, r.id as revision_id
  from submission s
  join revision r on r.submission_id = s.id and r.number = s.revision
 where s.status in ('APPROVED', 'PUBLISHED')
   and not exists (select 1 from submission n
                    where n.county = s.county and n.period = s.period
                      and n.status in ('APPROVED', 'PUBLISHED') and n.revision > s.revision);

-- Why a release takes the place of an earlier one of its period: public words.
alter table release add column restatement_reason varchar(2000);
