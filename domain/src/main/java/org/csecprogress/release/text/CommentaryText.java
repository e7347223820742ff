package org.csecprogress.release.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CommentaryField;

/**
 * CDSS's current text about a section of a release in one language, before anybody decides on it.
 */
@Entity
@IdClass(CommentaryText.Key.class)
@Table(name = "release_commentary")
@NamedQuery(
        name = CommentaryText.OF_NUMBER,
        query =
                """
                select c from CommentaryText c
                where c.release.period = :period and c.release.revision = :revision
                order by c.field""")
@NamedQuery(
        name = CommentaryText.DELETE,
        query =
                """
                delete from CommentaryText c
                where c.release = :release and c.field in :fields""")
public class CommentaryText {
    /** Query for the texts about the release of a number, in the order of their fields. */
    public static final String OF_NUMBER = "CommentaryText.ofNumber";

    /** Deletes the texts of some fields. */
    public static final String DELETE = "CommentaryText.delete";

    /** Key of a text. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private String field;

        @Override
        protected List<Object> columns() {
            return List.of(release, field);
        }
    }

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false, updatable = false)
    private Release release;

    @Id
    @NotNull
    @Size(max = 24)
    @Column(nullable = false, updatable = false, length = 24)
    private String field;

    @NotNull
    @Size(max = 4000)
    @Column(nullable = false, updatable = false, length = 4000)
    private String body;

    @Column(name = "written_by", nullable = false, updatable = false)
    private long writtenBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "written_name", nullable = false, updatable = false, length = 120)
    private String writtenName;

    @NotNull
    @Column(name = "written_at", nullable = false, updatable = false)
    private Instant writtenAt;

    /** For the persistence provider. */
    protected CommentaryText() {}

    /** Creates a text that a person has just written. */
    public CommentaryText(
            Release release, CommentaryField field, String body, Actor writer, Instant at) {
        this.release = release;
        this.field = field.code();
        this.body = Characters.withoutNul(body);
        this.writtenBy = writer.accountId();
        this.writtenName = writer.name();
        this.writtenAt = at;
    }

    /** Creates the same text by the same person about another release. */
    public CommentaryText copyTo(Release other) {
        CommentaryText copy = new CommentaryText();
        copy.release = other;
        copy.field = field;
        copy.body = body;
        copy.writtenBy = writtenBy;
        copy.writtenName = writtenName;
        copy.writtenAt = writtenAt;
        return copy;
    }

    /** Returns the section and the language. */
    public CommentaryField field() {
        return CommentaryField.parse(field).orElseThrow();
    }

    /** Returns the text. */
    public String body() {
        return body;
    }

    /** Returns the name of the person who wrote it. */
    public String writtenName() {
        return writtenName;
    }

    /** Returns when it was written. */
    public Instant writtenAt() {
        return writtenAt;
    }
}
