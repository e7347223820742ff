-- PostgreSQL only: no county sees which cells of a release on its way protect others.
create policy reach on unpriced_plan using (reaches_all());
alter table unpriced_plan enable row level security;
alter table unpriced_plan force row level security;
