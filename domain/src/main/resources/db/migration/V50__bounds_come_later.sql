-- The bound of what a release's protection costs comes with its price.
alter table release_certificate alter column bound drop not null;

-- Not filled any more. It stays until the version before this one cannot come back.
alter table release_what_if alter column bound drop not null;
