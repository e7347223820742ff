package org.csecprogress.release.record.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.record.ReleaseCertificate;
import org.csecprogress.release.record.ReleaseContent;
import org.csecprogress.release.record.ReleaseContents;
import org.csecprogress.release.record.ReleaseProof;
import org.csecprogress.release.record.ReleaseReference;
import org.csecprogress.release.record.ReleaseSource;
import org.csecprogress.release.record.SourceCounty;

@ApplicationScoped
@Transactional
class JpaReleaseContents implements ReleaseContents {
    /** With JPA, thousands of totals of seven quarters would be read to be written again. */
    private static final String COPY_TOTALS =
            """
            insert into release_earlier_total (release_id, period, table_id, geography, measure,
                   category, amount, annotation, numerator, denominator, counties)
            select s.release_id, s.period, c.table_id, c.geography, c.measure,
                   c.category, c.amount, c.annotation, c.numerator, c.denominator, c.counties
            from release_source s
            join release r on r.period = s.period and r.revision = s.revision
            join release_cell c on c.release_id = r.id and c.dimension = ?
            where s.release_id = ?
            """;

    /** With JPA, 58 counties' milestones would be read to be written again, in batches. */
    private static final String COPY_MILESTONES =
            """
            insert into release_earlier_milestone (release_id, county, milestone, status, due,
                   due_confirmed, actual, done, days_late, overdue, as_of)
            select s.release_id, m.county, m.milestone, m.status, m.due,
                   m.due_confirmed, m.actual, m.done, m.days_late, m.overdue, m.as_of
            from release_source s
            join release r on r.period = s.period and r.revision = s.revision
            join release_milestone m on m.release_id = r.id
            where s.release_id = ? and s.period = ?
            """;

    private static final List<String> TABLES =
            List.of(
                    "release_certificate",
                    "release_table_review",
                    "release_cell",
                    "release_table",
                    "release_shown_cell",
                    "release_reference",
                    "release_content",
                    "release_earlier_milestone",
                    "release_earlier_total",
                    "release_source_county",
                    "release_source");

    private final Sql sql;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaReleaseContents() {
        this(null);
    }

    @Inject
    JpaReleaseContents(Sql sql) {
        this.sql = sql;
    }

    JpaReleaseContents(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    @Override
    public void add(ReleaseContent content) {
        em.persist(content);
        em.flush();
    }

    @Override
    public Optional<ReleaseContent> of(Release release) {
        return query(ReleaseContent.OF_RELEASE, ReleaseContent.class, release)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void add(ReleaseCertificate certificate) {
        em.persist(certificate);
        em.flush();
    }

    @Override
    public Optional<ReleaseCertificate> certificate(Release release) {
        return query(ReleaseCertificate.OF_RELEASE, ReleaseCertificate.class, release)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void addReferences(Release release, Collection<Release> others) {
        others.forEach(other -> em.persist(new ReleaseReference(release, other)));
        em.flush();
    }

    @Override
    public List<Long> references(Release release) {
        return query(ReleaseReference.OTHERS, Long.class, release).getResultList();
    }

    @Override
    public Set<ReleaseNumber> referenced(Release release) {
        return query(ReleaseReference.NUMBERS, Object[].class, release)
                .getResultStream()
                .map(JpaReleaseContents::number)
                .collect(Collectors.toSet());
    }

    private static ReleaseNumber number(Object[] row) {
        return new ReleaseNumber((ReportingPeriod) row[0], (Integer) row[1]);
    }

    @Override
    public void addProofs(Collection<ReleaseProof> proofs) {
        proofs.forEach(em::persist);
        em.flush();
    }

    @Override
    public List<ReleaseProof> proofs(Release release) {
        return query(ReleaseProof.OF_RELEASE, ReleaseProof.class, release).getResultList();
    }

    @Override
    public void copyEarlier(Release release, ReportingPeriod from) {
        ReportingPeriod period = release.number().period();
        query(ReleaseReference.NEWEST, Object[].class, release)
                .setParameter(
                        "statuses",
                        EnumSet.of(
                                ReleaseStatus.PUBLISHED,
                                ReleaseStatus.CLEARED,
                                ReleaseStatus.SCHEDULED))
                .setParameter("from", from)
                .setParameter("period", period)
                .getResultList()
                .forEach(row -> em.persist(new ReleaseSource(release, number(row))));
        em.flush();
        query(SourceCounty.IN_SOURCES, Object[].class, release)
                .setParameter("standings", Standing.COUNTED)
                .getResultList()
                .forEach(
                        row ->
                                em.persist(
                                        new SourceCounty(
                                                release,
                                                (ReportingPeriod) row[0],
                                                (CountyCode) row[1])));
        em.flush();
        sql.update(COPY_TOTALS, TableId.TOTAL, release.id());
        sql.update(COPY_MILESTONES, release.id(), period.minus(1).toString());
    }

    @Override
    public void drop(Release release) {
        ReleaseRows.delete(sql, release, TABLES);
    }

    private <T> TypedQuery<T> query(String name, Class<T> type, Release release) {
        return em.createNamedQuery(name, type).setParameter("release", release);
    }
}
