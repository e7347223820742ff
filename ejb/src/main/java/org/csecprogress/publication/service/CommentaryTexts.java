package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.publication.Commentary;
import org.csecprogress.publication.CommentaryField;
import org.csecprogress.publication.Release;

/** Stores CDSS's current texts about a release. {@link ReviewedTexts} holds what is public. */
@ApplicationScoped
class CommentaryTexts {
    private static final String DELETE =
            "delete from release_commentary where release_id = ? and field = ?";
    private static final String ADD =
            "insert into release_commentary (release_id, field, body, written_by, written_name,"
                    + " written_at) values (?, ?, ?, ?, ?, ?)";
    private static final String CARRY =
            "insert into release_commentary (release_id, field, body, written_by, written_name,"
                    + " written_at) select n.id, c.field, c.body, c.written_by, c.written_name,"
                    + " c.written_at from release n join release r on r.period = n.period and"
                    + " r.revision = n.revision - 1 join release_commentary c on c.release_id ="
                    + " r.id where n.id = ? and c.field not like 'S0.%'";

    private final Sql sql;

    protected CommentaryTexts() {
        this(null);
    }

    @Inject
    CommentaryTexts(Sql sql) {
        this.sql = sql;
    }

    /** Stores a commentary in place of an earlier one. */
    void keep(Release release, Commentary commentary, Actor writer, Instant at) {
        remove(release, commentary.section());
        commentary
                .texts()
                .forEach(
                        text ->
                                sql.update(
                                        ADD,
                                        release.id(),
                                        text.field(),
                                        text.body(),
                                        writer.accountId(),
                                        writer.name(),
                                        at));
    }

    /** Removes the commentary on a section. */
    void remove(Release release, int section) {
        List<Language> languages = Arrays.asList(Language.values());
        languages.forEach(
                language ->
                        sql.update(
                                DELETE,
                                release.id(),
                                new CommentaryField(section, language).code()));
    }

    /**
     * Copies the texts about the release before. They must be reviewed again, because nobody has
     * passed them beside the new figures. The reason for the earlier restatement is not copied.
     */
    void carry(Release release) {
        sql.update(CARRY, release.id());
    }
}
