package org.csecprogress.release.text.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.text.DecidedText;
import org.csecprogress.release.text.PublishedDecision;
import org.csecprogress.release.text.ReleasedFilings;

@ApplicationScoped
@Transactional
class JpaReleasedFilings implements ReleasedFilings {
    /** Statuses of the releases that are public or were replaced. */
    private static final Set<ReleaseStatus> PUBLIC =
            Set.of(ReleaseStatus.PUBLISHED, ReleaseStatus.RESTATED);

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaReleasedFilings() {}

    /** For tests. */
    JpaReleasedFilings(EntityManager em) {
        this.em = em;
    }

    @Override
    public boolean isFrozen(Submission submission) {
        // Unfreezing a release deletes these rows. One that was withdrawn before it was public
        // keeps them, because later plans need to know what it counted.
        return em.createNamedQuery(ReleaseMember.OF_SUBMISSION, Long.class)
                        .setParameter("submission", submission.id())
                        .setParameter("withdrawn", ReleaseStatus.WITHDRAWN)
                        .getSingleResult()
                > 0;
    }

    @Override
    public List<PublishedDecision> decisions(Submission submission) {
        return em.createNamedQuery(DecidedText.PUBLISHED, PublishedDecision.class)
                .setParameter("submission", submission.id())
                .setParameter("statuses", PUBLIC)
                .getResultList();
    }

    @Override
    public List<StandingRevision> since(Release release) {
        return em.createNamedQuery(ReleaseMember.APPROVED_SINCE, StandingRevision.class)
                .setParameter("release", release)
                .setParameter("period", release.number().period())
                .getResultList();
    }
}
