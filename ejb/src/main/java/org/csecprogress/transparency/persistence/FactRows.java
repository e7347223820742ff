package org.csecprogress.transparency.persistence;

/**
 * The statements that read what is sealed. Each row begins with a name and a number, unless it is
 * asked for by them. Times are whole seconds, which every database writes alike.
 */
final class FactRows {
    static final String CHAINS =
            """
            select e.chain, e.seq, e.digest from audit_entry e
            where e.seq = (select max(l.seq) from audit_entry l where l.chain = e.chain)
            """;

    static final String FILINGS =
            """
            select s.period || '-' || s.county, r.number, coalesce(r.digest, '')
            from revision r join submission s on s.id = r.submission_id
            where r.sealed_at is not null
            """;

    static final String EVENTS =
            """
            select e.period || '-' || e.county, e.id, e.action, e.from_status, e.to_status,
                e.revision, e.agency, e.reason, e.actor_id, e.actor_name, e.entry_kind,
                cast(floor(extract(epoch from e.happened_at)) as bigint)
            from submission_event e
            union all
            select r.period || '-r' || r.revision, e.id, e.action, e.from_status, e.to_status,
                0, '', e.reason, e.actor_id, e.actor_name, '',
                cast(floor(extract(epoch from e.happened_at)) as bigint)
            from release_event e join release r on r.id = e.release_id
            """;

    static final String RELEASES =
            """
            select r.period || '-r' || r.revision, 0, r.inputs_digest, r.tables_digest,
                r.texts_digest, r.counties_reporting, c.catalog_version, c.policy, c.cells,
                c.withheld, c.counties_digest, c.milestones_digest, c.methods_digest,
                c.earlier_digest, cast(floor(extract(epoch from r.published_at)) as bigint)
            from release r join release_content c on c.release_id = r.id
            where r.published_at is not null
            """;

    /** Without the prices of a plan, which are worked out when somebody asks for them. */
    static final String CERTIFICATES =
            """
            select r.period || '-r' || r.revision, 0, c.tables_digest, c.policy, c.catalog_version,
                c.catalog_digest, c.in_force_since, c.cells, c.equations, c.small, c.protecting,
                c.on_surrogates, c.cost, c.bound, c.proved_public, c.proved_inside, c.by_structure
            from release_certificate c
            join release r on r.id = c.release_id where r.published_at is not null
            """;

    static final String CONFIRMATIONS =
            """
            select c.chain, c.id, c.action, c.actor_id, c.actor_name,
                cast(floor(extract(epoch from c.confirmed_at)) as bigint), c.way, c.text, c.nonce,
                c.public_key, c.client_data, c.authenticator_data, c.signature
            from act_confirmation c
            """;

    /** The answers of all certified filings of a quarter. */
    static final String ANSWERS =
            """
            with sealed as (
                select r.id, s.period || '-' || s.county as name, r.number, r.sealed_at
                from revision r join submission s on s.id = r.submission_id
                where s.period = ? and r.sealed_at is not null)
            select sealed.name, sealed.number, 'figure', f.input, f.dimension, f.category, cast(f.amount as varchar(20)),
                f.absent, '' from figure f join sealed on sealed.id = f.revision_id
            union all
            select sealed.name, sealed.number, 'text', t.field, t.body, '', '', '', ''
            from text_answer t join sealed on sealed.id = t.revision_id
            union all
            select sealed.name, sealed.number, 'milestone', m.milestone, m.agency, m.status, cast(m.actual as varchar(10)),
                m.evidence, m.note from milestone_answer m join sealed on sealed.id = m.revision_id
            union all
            select sealed.name, sealed.number, 'explanation', x.finding_key, x.body, '', '', '', ''
            from explanation x join sealed on sealed.id = x.revision_id
            union all
            select sealed.name, sealed.number, 'certification', c.agency, c.name, c.title, cast(c.account_id as varchar(20)),
                cast(cast(floor(extract(epoch from c.certified_at)) as bigint) as varchar(20)), ''
            from certification c join sealed on sealed.id = c.revision_id
            union all
            select sealed.name, sealed.number, 'finding', g.rule, g.effect, g.target, g.arguments,
                cast(g.position as varchar(9)), ''
            from sealed_finding g join sealed on sealed.id = g.revision_id
            union all
            select sealed.name, sealed.number, 'sealed',
                cast(cast(floor(extract(epoch from sealed.sealed_at)) as bigint) as varchar(20)),
                '', '', '', '', '' from sealed
            """;

    static final String CELLS =
            """
            select c.table_id, c.position, c.geography, c.measure, c.dimension, c.category, c.amount,
                c.annotation, c.numerator, c.denominator, c.counties from release_cell c join release r on r.id = c.release_id
            where r.period = ? and r.revision = ?
            """;

    private FactRows() {}
}
