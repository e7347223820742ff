-- Says of a restatement whether late data, a method or an error was the cause. The publisher states it at the freeze.
-- Nothing that was stored before tells it, so releases of before have none.
alter table release add column restatement_kind varchar(10);
