package org.csecprogress.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.Withdrawal;
import org.csecprogress.filing.revision.FiledMilestone;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.SecondWall;
import org.csecprogress.progress.Evidence;
import org.csecprogress.progress.service.CitedDocuments;

/** Finds the filings that cite a document as evidence, in one query per call. */
@ApplicationScoped
@Transactional
class JpaCitedDocuments implements CitedDocuments {
    private static final Set<SubmissionStatus> UNPUBLISHED =
            EnumSet.of(
                    SubmissionStatus.DRAFT,
                    SubmissionStatus.RETURNED,
                    SubmissionStatus.SUBMITTED,
                    SubmissionStatus.IN_REVIEW,
                    SubmissionStatus.APPROVED);

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    private final BusinessClock clock;
    private final SecondWall wall;

    protected JpaCitedDocuments() {
        this(null, null);
    }

    @Inject
    JpaCitedDocuments(BusinessClock clock, SecondWall wall) {
        this.clock = clock;
        this.wall = wall;
    }

    JpaCitedDocuments(EntityManager em, BusinessClock clock, SecondWall wall) {
        this(clock, wall);
        this.em = em;
    }

    @Override
    public Set<CountyCode> underWay(long document) {
        // The county that shares a document may not see the filings of the others that cite it.
        return wall.everyCounty(() -> citingUnderWay(document));
    }

    private Set<CountyCode> citingUnderWay(long document) {
        // Counts filings whose withdrawal can be undone, plus a day for California's time zone.
        Duration undoable = Duration.ofDays(Withdrawal.DAYS_TO_UNDO + 1L);
        return Set.copyOf(
                em.createNamedQuery(FiledMilestone.CITED_UNDER_WAY, CountyCode.class)
                        .setParameter("evidence", Evidence.ofDocument(document).text())
                        .setParameter("open", UNPUBLISHED)
                        .setParameter("since", clock.instant().minus(undoable))
                        .getResultList());
    }

    @Override
    public Set<Long> sent(Collection<Long> documents) {
        return documents.isEmpty()
                ? Set.of()
                : documents(citing(FiledMilestone.CITED_BY_SENT, documents));
    }

    @Override
    public Set<Long> givenBy(CountyCode county, Collection<Long> documents) {
        return documents.isEmpty()
                ? Set.of()
                : documents(
                        citing(FiledMilestone.CITED_BY_COUNTY, documents)
                                .setParameter("county", county));
    }

    private TypedQuery<String> citing(String query, Collection<Long> documents) {
        return em.createNamedQuery(query, String.class)
                .setParameter(
                        "evidence",
                        documents.stream().map(id -> Evidence.ofDocument(id).text()).toList());
    }

    private static Set<Long> documents(TypedQuery<String> citing) {
        return citing.getResultStream()
                .map(text -> new Evidence(text).document().orElseThrow())
                .collect(Collectors.toSet());
    }
}
