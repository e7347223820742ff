package org.csecprogress.filing.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.csecprogress.filing.Revision;

/** The answer to a text field of the catalogue, in one revision. */
@Entity
@Table(name = "text_answer")
@IdClass(TextAnswer.Key.class)
@NamedQuery(
        name = TextAnswer.OF_REVISIONS,
        query =
                """
                select new org.csecprogress.filing.revision.TextRow(
                    t.revision.id, t.field, t.body)
                from TextAnswer t where t.revision.id in :revisions
                """)
@NamedQuery(
        name = TextAnswer.WITH_KEYS,
        query = "select t from TextAnswer t where t.revision = :revision and t.field in :keys")
public class TextAnswer implements WrittenAnswer {
    /** The texts of revisions, as rows. */
    public static final String OF_REVISIONS = "TextAnswer.ofRevisions";

    /** The texts of one revision that have one of these keys. */
    public static final String WITH_KEYS = "TextAnswer.withKeys";

    /** Units of UTF-16: twice the characters that a county may type. */
    private static final int LONGEST = 8000;

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id", nullable = false)
    private Revision revision;

    @Id
    @NotNull
    @Size(max = 24)
    @Column(name = "field", nullable = false, length = 24)
    private String field;

    @NotBlank
    @Size(max = LONGEST)
    @Column(nullable = false, length = LONGEST)
    private String body;

    protected TextAnswer() {}

    /**
     * @param field code of the text field
     */
    public TextAnswer(Revision revision, String field, String body) {
        this.revision = revision;
        this.field = field;
        this.body = body;
    }

    public Revision revision() {
        return revision;
    }

    @Override
    public String key() {
        return field;
    }

    @Override
    public String body() {
        return body;
    }

    @Override
    public void rewrite(String text) {
        body = text;
    }

    /** The revision and the field. */
    public static class Key implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        private Long revision;
        private String field;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(revision, key.revision)
                    && Objects.equals(field, key.field);
        }

        @Override
        public int hashCode() {
            return Objects.hash(revision, field);
        }
    }
}
