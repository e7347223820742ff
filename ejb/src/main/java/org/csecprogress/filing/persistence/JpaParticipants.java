package org.csecprogress.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.filing.participant.Editor;
import org.csecprogress.filing.participant.Participant;
import org.csecprogress.filing.participant.Participants;
import org.csecprogress.kernel.Actor;

@ApplicationScoped
@Transactional
class JpaParticipants implements Participants {
    private static final Set<SubmissionAction> BEFORE_REVIEW =
            EnumSet.of(
                    SubmissionAction.OPEN,
                    SubmissionAction.CERTIFY,
                    SubmissionAction.SUBMIT,
                    SubmissionAction.START_ENTRY);

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaParticipants() {}

    JpaParticipants(EntityManager em) {
        this.em = em;
    }

    @Override
    public Map<Long, Set<Long>> of(List<Long> submissions) {
        Map<Long, Set<Long>> accounts = new HashMap<>();
        if (submissions.isEmpty()) {
            return accounts;
        }
        submissions.forEach(submission -> accounts.put(submission, new HashSet<>()));
        em.createNamedQuery(Editor.AND_ACTORS, Participant.class)
                .setParameter("ids", submissions)
                .setParameter("actions", BEFORE_REVIEW)
                .getResultStream()
                .forEach(each -> accounts.get(each.submission()).add(each.account()));
        return accounts;
    }

    @Override
    public Set<Long> editors(Submission submission) {
        return Set.copyOf(
                em.createNamedQuery(Editor.ACCOUNTS, Long.class)
                        .setParameter("submission", submission)
                        .getResultList());
    }

    @Override
    public void add(Submission submission, Actor editor) {
        Editor.Key key = new Editor.Key(submission.id(), editor.accountId());
        if (em.find(Editor.class, key) == null) {
            em.persist(new Editor(submission, editor.accountId()));
        }
    }

    @Override
    public void copy(Submission from, Submission to) {
        editors(from).forEach(account -> em.persist(new Editor(to, account)));
    }
}
