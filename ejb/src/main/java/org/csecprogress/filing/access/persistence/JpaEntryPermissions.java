package org.csecprogress.filing.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.access.EntryPermissions;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;

/** Stores permissions to enter filings through the entity manager. */
@ApplicationScoped
@Transactional
class JpaEntryPermissions implements EntryPermissions {
    private static final Set<SubmissionStatus> EDITABLE =
            EnumSet.of(SubmissionStatus.DRAFT, SubmissionStatus.RETURNED);
    private static final Set<SubmissionStatus> UNDECIDED =
            EnumSet.of(
                    SubmissionStatus.DRAFT,
                    SubmissionStatus.RETURNED,
                    SubmissionStatus.SUBMITTED,
                    SubmissionStatus.IN_REVIEW);
    private static final String ACCOUNT = "account";

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaEntryPermissions() {}

    JpaEntryPermissions(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<OngoingEntry> ongoing(Actor reviewer) {
        return em.createNamedQuery(EntryPermission.ONGOING, OngoingEntry.class)
                .setParameter(ACCOUNT, reviewer.accountId())
                .setParameter("editable", EDITABLE)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Optional<EntryPermission> open(Actor reviewer) {
        return em.createNamedQuery(EntryPermission.OPEN_OF_ACCOUNT, EntryPermission.class)
                .setParameter(ACCOUNT, reviewer.accountId())
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<EntryPermission> open(Submission submission) {
        return em.createNamedQuery(EntryPermission.OPEN_OF_SUBMISSION, EntryPermission.class)
                .setParameter("submission", submission)
                .getResultList();
    }

    @Override
    public Set<CountyCode> undecided(long account) {
        return Set.copyOf(
                em.createNamedQuery(EntryPermission.COUNTIES_OF_ACCOUNT, CountyCode.class)
                        .setParameter(ACCOUNT, account)
                        .setParameter("statuses", UNDECIDED)
                        .getResultList());
    }

    @Override
    public boolean hasEntered(Actor reviewer, CountyCode county) {
        return em.createNamedQuery(EntryPermission.COUNT, Long.class)
                        .setParameter(ACCOUNT, reviewer.accountId())
                        .setParameter("county", county)
                        .getSingleResult()
                > 0;
    }

    @Override
    public void add(EntryPermission permission) {
        em.persist(permission);
    }
}
