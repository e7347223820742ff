package org.csecprogress.filing.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;

@ApplicationScoped
@Transactional
class JpaFigureComments implements FigureComments {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaFigureComments() {}

    JpaFigureComments(EntityManager em) {
        this.em = em;
    }

    @Override
    public Map<Long, List<FigureComment>> of(List<Submission> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        return em.createNamedQuery(FigureComment.OF_SUBMISSIONS, FigureComment.class)
                .setParameter("ids", all.stream().map(Submission::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(FigureComment::submissionId));
    }

    @Override
    public List<FigureComment> of(Submission submission) {
        return of(List.of(submission)).getOrDefault(submission.id(), List.of());
    }

    @Override
    public Optional<FigureComment> find(Submission submission, long id) {
        return of(submission).stream().filter(comment -> comment.id() == id).findFirst();
    }

    @Override
    public void add(FigureComment comment) {
        em.persist(comment);
    }

    @Override
    public void remove(FigureComment comment) {
        em.remove(comment);
    }
}
