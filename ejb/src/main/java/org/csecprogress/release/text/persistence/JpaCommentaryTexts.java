package org.csecprogress.release.text.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.text.CommentaryText;
import org.csecprogress.release.text.CommentaryTexts;

@ApplicationScoped
@Transactional
class JpaCommentaryTexts implements CommentaryTexts {
    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    /** For the container. */
    JpaCommentaryTexts() {}

    /** For tests. */
    JpaCommentaryTexts(EntityManager em) {
        this.em = em;
    }

    @Override
    public void keep(Release release, Commentary commentary, Actor writer, Instant at) {
        remove(release, commentary.section());
        for (Language language : Language.values()) {
            em.persist(
                    new CommentaryText(
                            release,
                            new CommentaryField(commentary.section(), language),
                            commentary.words().in(language),
                            writer,
                            at));
        }
        em.flush();
    }

    @Override
    public void remove(Release release, int section) {
        List<String> fields =
                Arrays.stream(Language.values())
                        .map(language -> new CommentaryField(section, language).code())
                        .toList();
        em.createNamedQuery(CommentaryText.DELETE)
                .setParameter("release", release)
                .setParameter("fields", fields)
                .executeUpdate();
    }

    @Override
    public void carry(Release release) {
        ReleaseNumber number = release.number();
        of(new ReleaseNumber(number.period(), number.revision() - 1)).stream()
                .filter(text -> text.field().section() != CommentaryField.RESTATEMENT)
                .forEach(text -> em.persist(text.copyTo(release)));
        em.flush();
    }

    @Override
    public List<CommentaryText> of(ReleaseNumber number) {
        return em.createNamedQuery(CommentaryText.OF_NUMBER, CommentaryText.class)
                .setParameter("period", number.period())
                .setParameter("revision", number.revision())
                .getResultList();
    }
}
