package org.csecprogress.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.filing.revision.SealedFinding;
import org.csecprogress.filing.revision.StandingRevision;
import org.csecprogress.filing.revision.WorkingCopy;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

@ApplicationScoped
@Transactional
class JpaRevisions implements Revisions {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaRevisions() {}

    JpaRevisions(EntityManager em) {
        this.em = em;
    }

    @Override
    public Revision of(Submission submission, int number) {
        return em.createNamedQuery(Revision.NUMBERED, Revision.class)
                .setParameter("submission", submission)
                .setParameter("number", number)
                .getSingleResult();
    }

    @Override
    public WorkingCopy workingCopy(Submission submission, Actor editor) {
        return em.createNamedQuery(Revision.WORKING, WorkingCopy.class)
                .setParameter("submission", submission)
                .setParameter("number", submission.revision())
                .setParameter("account", editor.accountId())
                .getSingleResult();
    }

    @Override
    public Map<Long, Revision> current(List<Submission> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(Revision.CURRENT, Revision.class)
                .setParameter("ids", all.stream().map(Submission::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(r -> r.submission().id(), Function.identity()));
    }

    @Override
    public List<Revision> sealed(Submission submission) {
        return em.createNamedQuery(Revision.SEALED, Revision.class)
                .setParameter("county", submission.county())
                .setParameter("period", submission.period())
                .setParameter("draft", SubmissionStatus.DRAFT)
                .getResultList();
    }

    @Override
    public List<StandingRevision> standingBefore(
            Collection<CountyCode> counties, ReportingPeriod period) {
        if (counties.isEmpty()) {
            return List.of();
        }
        return em.createNamedQuery(StandingRevision.BEFORE, StandingRevision.class)
                .setParameter("counties", counties)
                .setParameter("period", period)
                .getResultList();
    }

    @Override
    public void add(Revision revision) {
        em.persist(revision);
    }

    @Override
    public void add(List<SealedFinding> findings) {
        findings.forEach(em::persist);
    }

    @Override
    public Map<Long, List<Certification>> certifications(List<Long> revisions) {
        if (revisions.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(Certification.OF_REVISIONS, Certification.class)
                .setParameter("revisions", revisions)
                .getResultStream()
                .collect(Collectors.groupingBy(c -> c.revision().id()));
    }

    @Override
    public void add(Certification certification) {
        em.persist(certification);
    }

    @Override
    public int lapse(Revision revision) {
        return em.createNamedQuery(Certification.REMOVE)
                .setParameter("revision", revision)
                .executeUpdate();
    }
}
