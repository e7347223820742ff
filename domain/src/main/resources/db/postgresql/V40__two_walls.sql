-- PostgreSQL only: what the role that runs and the role of the public side may do, and a wall
-- around each county's unpublished rows. ${run} and ${read} are the names of the two roles.

-- Rights. A demonstration may have one role for everything, and then there is nothing to limit.
do $$
begin
    if '${run}' = current_user or '${run}' = '${read}' then
        return;
    end if;
    execute format('revoke all on all tables in schema public from %I', '${read}');
    execute format('revoke all on all sequences in schema public from %I', '${read}');
    execute format('alter default privileges in schema public revoke all on tables from %I', '${read}');
    execute format('grant select on filing_stage, release, release_cell, release_certificate,
        release_content, release_county, release_earlier_milestone, release_earlier_total,
        release_event, release_method, release_milestone, release_source, release_source_county,
        release_table, release_text, site_text, transparency_head to %I', '${read}');

    execute format('grant select, insert, update, delete on all tables in schema public to %I', '${run}');
    execute format('grant usage, select on all sequences in schema public to %I', '${run}');
    execute format('alter default privileges in schema public grant select, insert, update, delete on tables to %I', '${run}');
    execute format('alter default privileges in schema public grant usage, select on sequences to %I', '${run}');
    execute format('revoke all on flyway_schema_history from %I', '${run}');
    -- The trail and the events are written once.
    execute format('revoke update, delete, truncate on audit_entry, transparency_head,
        transparency_leaf, submission_event, release_event from %I', '${run}');
    -- So are the words of a reviewer's comment, its author and its time.
    execute format('revoke update on figure_comment from %I', '${run}');
    execute format('grant update (sent, answer, answer_name, answered_at, version) on figure_comment to %I', '${run}');
end
$$;

-- The reach of a transaction: codes of counties with commas between them, a star for all. It is
-- empty, or missing, for nobody, and then no row of a county is there.
create function reaches_all() returns boolean
    language sql stable
    return current_setting('csec.reach', true) = '*';

create function reaches(county varchar) returns boolean
    language sql stable
    return current_setting('csec.reach', true) = '*'
        or county = any (string_to_array(current_setting('csec.reach', true), ','));

-- Rows that name their county.
create policy reach on submission using (reaches(county));
create policy reach on submission_event using (reaches(county));
create policy reach on extension using (reaches(county));
create policy reach on milestone_due using (reaches(county));
create policy reach on milestone_due_change using (reaches(county));
create policy reach on evidence_approval using (reaches(county));
create policy reach on quarantined_file using (reaches(county));

-- Rows of a filing and of its revisions. Each looks at the table above, which has its own policy.
create policy reach on revision
    using ((select reaches_all()) or submission_id in (select id from submission));
create policy reach on editor
    using ((select reaches_all()) or submission_id in (select id from submission));
create policy reach on figure_comment
    using ((select reaches_all()) or submission_id in (select id from submission));
create policy reach on county_entry
    using ((select reaches_all()) or submission_id in (select id from submission));
create policy reach on figure
    using ((select reaches_all()) or revision_id in (select id from revision));
create policy reach on text_answer
    using ((select reaches_all()) or revision_id in (select id from revision));
create policy reach on milestone_answer
    using ((select reaches_all()) or revision_id in (select id from revision));
create policy reach on explanation
    using ((select reaches_all()) or revision_id in (select id from revision));
create policy reach on certification
    using ((select reaches_all()) or revision_id in (select id from revision));
create policy reach on sealed_finding
    using ((select reaches_all()) or revision_id in (select id from revision));

-- A document is also there for a county that it is shared with, or whose filing cites it; only its
-- own county changes it.
create policy reach on document
    using (reaches(county)
        or exists (select 1 from document_share s
                    where s.document_id = document.id and reaches(s.county))
        or exists (select 1 from milestone_answer a
                    where a.evidence = 'document:' || document.id))
    with check (reaches(county));
create policy reach on document_part
    using ((select reaches_all())
        or exists (select 1 from document d where d.id = document_id));
create policy reach on quarantined_part
    using ((select reaches_all())
        or exists (select 1 from quarantined_file f where f.id = file_id));

-- The state's own figures of a release on its way: no county and no reader needs them.
create policy reach on previewed_cell using (reaches_all());
create policy reach on release_what_if using (reaches_all());
create policy reach on release_unproved_figure using (reaches_all());
create policy reach on release_withheld_cell using (reaches_all());
create policy reach on release_table_review using (reaches_all());

-- Tables with a policy, held against their owner too.
do $$
declare
    each record;
begin
    for each in select tablename from pg_policies where schemaname = 'public' and policyname = 'reach' loop
        execute format('alter table %I enable row level security', each.tablename);
        execute format('alter table %I force row level security', each.tablename);
    end loop;
end
$$;

-- A view asks with the rights and the reach of whoever asks it, not with those of its owner.
alter view standing_revision set (security_invoker = true);
alter view state_reviewer set (security_invoker = true);
