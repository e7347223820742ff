package org.csecprogress.release.record.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionEvent;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.SubmissionLocks;
import org.csecprogress.release.record.ReleaseMember;

@ApplicationScoped
@Transactional
class JpaSubmissionLocks implements SubmissionLocks {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaSubmissionLocks() {}

    JpaSubmissionLocks(EntityManager em) {
        this.em = em;
    }

    @Override
    public List<Submission> lockStanding(ReportingPeriod period) {
        return lock(
                em.createNamedQuery(StandingRevision.OF_PERIOD, StandingRevision.class)
                        .setParameter("period", period)
                        .getResultStream()
                        .map(StandingRevision::submission)
                        .toList());
    }

    @Override
    public List<Submission> lock(Collection<Long> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : em.createNamedQuery(ReleaseMember.SUBMISSIONS, Submission.class)
                        .setParameter("ids", submissions)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
    }

    @Override
    public List<Submission> lockPublished(Submission other) {
        return em.createNamedQuery(ReleaseMember.OTHER_SUBMISSIONS, Submission.class)
                .setParameter("county", other.county())
                .setParameter("period", other.period())
                .setParameter("status", SubmissionStatus.PUBLISHED)
                .setParameter("id", other.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public void add(SubmissionEvent event) {
        em.persist(event);
        em.flush();
    }
}
