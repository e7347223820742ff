package org.csecprogress.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.FiledQuarter;
import org.csecprogress.filing.FilingCount;
import org.csecprogress.filing.FilingMove;
import org.csecprogress.filing.NewestRevision;
import org.csecprogress.filing.QuarterCount;
import org.csecprogress.filing.QueuedFiling;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.SentFiling;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.review.FilingBoard;

/** Reads the filings of all counties: projections of entities, and one block of figures. */
@ApplicationScoped
@Transactional
class JpaFilingBoard implements FilingBoard {
    private static final String QUEUED =
            """
            select new org.csecprogress.filing.QueuedFiling(
                s.id, s.county, s.status, s.revision, s.submittedAt, s.version, s.correctionAsked)
            from Submission s where s.period = :period order by s.revision
            """;

    private static final String COUNTIES_BY_QUARTER =
            """
            select new org.csecprogress.filing.QuarterCount(
                s.period, count(distinct s.county))
            from Submission s
            where s.status in :statuses and s.period >= :first and s.period <= :last
            group by s.period
            """;

    private static final String BEGUN =
            """
            select new org.csecprogress.filing.FiledQuarter(s.county, s.period, s.status)
            from Submission s where s.status not in :over
            """;

    private static final Set<SubmissionAction> OF_QUEUE =
            EnumSet.of(
                    SubmissionAction.SUBMIT,
                    SubmissionAction.START_REVIEW,
                    SubmissionAction.START_ENTRY,
                    SubmissionAction.ENTER);
    private static final Set<SubmissionStatus> EDITABLE =
            EnumSet.of(SubmissionStatus.DRAFT, SubmissionStatus.RETURNED);

    /** A recalled filing is a draft again, although its revision is sealed. */
    private static final Set<SubmissionStatus> UNSENT =
            EnumSet.of(SubmissionStatus.DRAFT, SubmissionStatus.WITHDRAWN);

    private static final Set<SubmissionStatus> APPROVED =
            EnumSet.of(
                    SubmissionStatus.APPROVED,
                    SubmissionStatus.PUBLISHED,
                    SubmissionStatus.SUPERSEDED);
    private static final Set<SubmissionStatus> OVER =
            EnumSet.of(SubmissionStatus.WITHDRAWN, SubmissionStatus.SUPERSEDED);

    // Figures are not entities. As entities, all 52,000 of a quarter would be read to be counted.
    private static final String ANSWERED =
            """
            select s.id, s.county, count(*) as answers
            from submission s
            join revision r on r.submission_id = s.id and r.number = s.revision
            join figure f on f.revision_id = r.id
            where s.period = ? and s.status <> ?
            group by s.id, s.county
            """;

    private static final String PERIOD = "period";
    private static final String COUNTY = "county";
    private static final String WITHDRAWN = "withdrawn";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final Sql sql;

    protected JpaFilingBoard() {
        this(null);
    }

    @Inject
    JpaFilingBoard(Sql sql) {
        this.sql = sql;
    }

    JpaFilingBoard(EntityManager em, Sql sql) {
        this(sql);
        this.em = em;
    }

    @Override
    public List<QueuedFiling> queued(ReportingPeriod period) {
        return em.createQuery(QUEUED, QueuedFiling.class)
                .setParameter(PERIOD, period)
                .getResultList();
    }

    @Override
    public List<FilingMove> moves(ReportingPeriod period) {
        return em.createNamedQuery(SubmissionEvent.MOVES, FilingMove.class)
                .setParameter(PERIOD, period)
                .setParameter("actions", OF_QUEUE)
                .getResultList();
    }

    @Override
    public List<FilingCount> explained(ReportingPeriod period) {
        return em.createNamedQuery(SealedFinding.EXPLAINED, FilingCount.class)
                .setParameter(PERIOD, period)
                .setParameter("effect", Effect.EXPLAIN)
                .setParameter("editable", EDITABLE)
                .getResultList();
    }

    @Override
    public List<FilingCount> answered(ReportingPeriod period) {
        return sql.list(
                ANSWERED,
                row ->
                        new FilingCount(
                                row.getLong("id"),
                                new CountyCode(row.getString("county")),
                                row.getLong("answers")),
                period.toString(),
                SubmissionStatus.WITHDRAWN);
    }

    @Override
    public List<SentFiling> sent(ReportingPeriod first, ReportingPeriod last) {
        return em.createNamedQuery(SubmissionEvent.SENT, SentFiling.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("submit", SubmissionAction.SUBMIT)
                .setParameter(WITHDRAWN, SubmissionStatus.WITHDRAWN)
                .getResultList();
    }

    @Override
    public List<QuarterCount> approved(ReportingPeriod first, ReportingPeriod last) {
        return em.createQuery(COUNTIES_BY_QUARTER, QuarterCount.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("statuses", APPROVED)
                .getResultList();
    }

    @Override
    public List<FiledQuarter> begun() {
        return em.createQuery(BEGUN, FiledQuarter.class).setParameter("over", OVER).getResultList();
    }

    @Override
    public List<ReportingPeriod> unsigned(CountyCode county, Agency agency) {
        return em.createNamedQuery(Revision.UNSIGNED, ReportingPeriod.class)
                .setParameter(COUNTY, county)
                .setParameter("agency", agency)
                .setParameter("editable", EDITABLE)
                .getResultList();
    }

    @Override
    public List<NewestRevision> newestSent() {
        return sent(Revision.NEWEST_SENT).getResultList();
    }

    @Override
    public Optional<NewestRevision> newestSent(CountyCode county) {
        return first(sent(Revision.SENT_OF_COUNTY), county);
    }

    private TypedQuery<NewestRevision> sent(String query) {
        return em.createNamedQuery(query, NewestRevision.class).setParameter("unsent", UNSENT);
    }

    @Override
    public Optional<NewestRevision> newest(CountyCode county) {
        return first(
                em.createNamedQuery(Revision.OF_COUNTY, NewestRevision.class)
                        .setParameter(WITHDRAWN, SubmissionStatus.WITHDRAWN),
                county);
    }

    private static Optional<NewestRevision> first(
            TypedQuery<NewestRevision> query, CountyCode county) {
        return query.setParameter(COUNTY, county).setMaxResults(1).getResultStream().findFirst();
    }
}
