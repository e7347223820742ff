package org.csecprogress.release.text.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.Sql;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.DecidedText;
import org.csecprogress.release.text.PassedText;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.WrittenText;

@ApplicationScoped
@Transactional
class JpaReleaseTexts implements ReleaseTexts {
    // JPQL has no union. Each page of texts would ask three times: for the texts of the counties,
    // for those of CDSS, and for the decisions on both.
    private static final String WRITTEN =
            """
            select w.author, w.field, w.body, d.text_digest, d.verdict, d.reason, d.decided_by,
                d.decided_name, d.decided_at, d.version
            from (select m.county as author, t.field, t.body
                    from release_submission m
                    join text_answer t on t.revision_id = m.revision_id
                    where m.release_id = ?
                  union all
                  select ? as author, c.field, c.body
                    from release_commentary c
                    where c.release_id = ?) w
            left join release_text_decision d
                on d.release_id = ? and d.author = w.author and d.field = w.field
            """;

    private final Sql sql;

    @PersistenceContext(unitName = "csec")
    private EntityManager em;

    protected JpaReleaseTexts() {
        this(null);
    }

    @Inject
    JpaReleaseTexts(Sql sql) {
        this.sql = sql;
    }

    /** For tests. */
    JpaReleaseTexts(EntityManager em, Sql sql) {
        this.em = em;
        this.sql = sql;
    }

    @Override
    public List<WrittenText> written(Release release) {
        return written(release, "");
    }

    @Override
    public List<WrittenText> written(Release release, TextAuthor author) {
        return written(release, "where w.author = ?", author.code());
    }

    private List<WrittenText> written(Release release, String condition, Object... values) {
        long id = release.id();
        List<Object> all = new ArrayList<>(List.of(id, TextAuthor.STATE.code(), id, id));
        all.addAll(List.of(values));
        return sql.list(WRITTEN + condition, JpaReleaseTexts::read, all.toArray());
    }

    private static WrittenText read(ResultSet row) throws SQLException {
        PublicText text =
                new PublicText(
                        row.getString("author"), row.getString("field"), row.getString("body"));
        return new WrittenText(text, decision(row, text.body()));
    }

    private static Optional<TextDecision> decision(ResultSet row, String body) throws SQLException {
        return ReleaseDigests.ofText(body).equals(row.getString("text_digest"))
                ? Optional.of(
                        new TextDecision(
                                TextVerdict.valueOf(row.getString("verdict")),
                                row.getString("reason"),
                                row.getLong("decided_by"),
                                row.getString("decided_name"),
                                Sql.instant(row, "decided_at"),
                                row.getLong("version")))
                : Optional.empty();
    }

    @Override
    public void decide(
            Release release,
            TextAuthor author,
            List<PublicText> texts,
            TextVerdict verdict,
            String reason,
            Actor officer,
            Instant at) {
        Map<String, DecidedText> decided = new HashMap<>();
        em.createNamedQuery(DecidedText.OF_AUTHOR, DecidedText.class)
                .setParameter("release", release)
                .setParameter("author", author.code())
                .getResultStream()
                .forEach(each -> decided.put(each.field(), each));
        for (PublicText text : texts) {
            DecidedText each = decided.get(text.field());
            boolean isNew = each == null;
            DecidedText now = isNew ? new DecidedText(release, text) : each;
            now.decide(text.body(), verdict, reason, officer, at);
            if (isNew) {
                em.persist(now);
            }
        }
        em.flush();
    }

    @Override
    public void keep(Release release, List<PublicText> passed) {
        forget(release);
        passed.forEach(text -> em.persist(new PassedText(release, text)));
        em.flush();
    }

    @Override
    public List<PublicText> kept(Release release) {
        return em.createNamedQuery(PassedText.OF_RELEASE, PublicText.class)
                .setParameter("release", release)
                .getResultList();
    }

    @Override
    public void forget(Release release) {
        em.createNamedQuery(PassedText.DELETE).setParameter("release", release).executeUpdate();
    }
}
