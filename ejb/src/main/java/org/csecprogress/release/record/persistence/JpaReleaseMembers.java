package org.csecprogress.release.record.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;

@ApplicationScoped
@Transactional
class JpaReleaseMembers implements ReleaseMembers {
    /** With JPA, 58 counties' answers would be read to be written again, in batches. */
    private static final String COPY_METHODS =
            """
            insert into release_method (release_id, county, field, answer)
            select m.release_id, m.county, t.field, t.body
            from release_submission m
            join text_answer t on t.revision_id = m.revision_id
            where m.release_id = ? and t.body <> '' and t.field in (%s)
            """;

    /** With JPA, each decision on a text would be read to be written again. */
    private static final String CARRY_DECISIONS =
            """
            insert into release_text_decision (release_id, author, field, text_digest, verdict,
                   reason, decided_by, decided_name, decided_at, version)
            select m.release_id, d.author, d.field, d.text_digest, d.verdict,
                   d.reason, d.decided_by, d.decided_name, d.decided_at, 1
            from release_submission m
            join release_submission o on o.revision_id = m.revision_id
            join release r on r.id = o.release_id and r.period = ? and r.revision = ?
            join release_text_decision d on d.release_id = o.release_id and d.author = m.county
            where m.release_id = ?
            """;

    private static final List<String> TABLES =
            List.of(
                    "release_opening",
                    "release_unproved_figure",
                    "release_remedy",
                    "release_text_decision",
                    "release_milestone",
                    "release_method",
                    "release_county",
                    "release_counted",
                    "release_submission");

    private final Sql sql;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaReleaseMembers() {
        this(null);
    }

    @Inject
    JpaReleaseMembers(Sql sql) {
        this.sql = sql;
    }

    JpaReleaseMembers(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    @Override
    public void freeze(Release release, Collection<Submission> submissions) {
        if (submissions.isEmpty()) {
            return;
        }
        Map<Long, Submission> byId =
                submissions.stream().collect(Collectors.toMap(Submission::id, s -> s));
        em.createNamedQuery(ReleaseMember.SEALED, Revision.class)
                .setParameter("ids", byId.keySet())
                .getResultList()
                .forEach(
                        revision ->
                                em.persist(
                                        new ReleaseMember(
                                                release,
                                                byId.get(revision.submission().id()),
                                                revision)));
        em.flush();
    }

    @Override
    public List<ReleaseMember> of(Release release) {
        return em.createNamedQuery(ReleaseMember.OF_RELEASE, ReleaseMember.class)
                .setParameter("release", release)
                .getResultList();
    }

    @Override
    public Map<Long, Instant> firstSubmitted(Collection<Submission> submissions) {
        Map<Long, Instant> first = new HashMap<>();
        if (submissions.isEmpty()) {
            return first;
        }
        em.createNamedQuery(ReleaseMember.SUBMITTED, Object[].class)
                .setParameter("withdrawn", SubmissionStatus.WITHDRAWN)
                .setParameter("submit", SubmissionAction.SUBMIT)
                .setParameter("ids", submissions.stream().map(Submission::id).toList())
                .getResultList()
                .forEach(
                        row ->
                                first.merge(
                                        (Long) row[0],
                                        (Instant) row[1],
                                        (one, other) -> one.isBefore(other) ? one : other));
        return first;
    }

    @Override
    public void copyMethods(Release release, Collection<String> fields) {
        if (!fields.isEmpty()) {
            sql.update(
                    COPY_METHODS.formatted(Sql.places(fields.size())),
                    Stream.concat(Stream.of(release.id()), fields.stream()).toArray());
        }
    }

    @Override
    public void carryDecisions(Release release) {
        ReleaseNumber number = release.number();
        sql.update(
                CARRY_DECISIONS, number.period().toString(), number.revision() - 1, release.id());
    }

    @Override
    public void drop(Release release) {
        ReleaseRows.delete(sql, release, TABLES);
    }
}
