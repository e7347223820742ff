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

/** The county's explanation of a finding, in one revision. */
@Entity
@Table(name = "explanation")
@IdClass(Explanation.Key.class)
@NamedQuery(
        name = Explanation.OF_REVISIONS,
        query =
                """
                select new org.csecprogress.filing.revision.TextRow(
                    t.revision.id, t.finding, t.body)
                from Explanation t where t.revision.id in :revisions
                """)
@NamedQuery(
        name = Explanation.WITH_KEYS,
        query = "select t from Explanation t where t.revision = :revision and t.finding in :keys")
public class Explanation implements WrittenAnswer {
    /** The texts of revisions, as rows. */
    public static final String OF_REVISIONS = "Explanation.ofRevisions";

    /** The texts of one revision that have one of these keys. */
    public static final String WITH_KEYS = "Explanation.withKeys";

    /** Units of UTF-16: twice the characters that a county may type. */
    private static final int LONGEST = 8000;

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id", nullable = false)
    private Revision revision;

    @Id
    @NotNull
    @Size(max = 120)
    @Column(name = "finding_key", nullable = false, length = 120)
    private String finding;

    @NotBlank
    @Size(max = LONGEST)
    @Column(nullable = false, length = LONGEST)
    private String body;

    protected Explanation() {}

    /**
     * @param finding key of the finding
     */
    public Explanation(Revision revision, String finding, String body) {
        this.revision = revision;
        this.finding = finding;
        this.body = body;
    }

    public Revision revision() {
        return revision;
    }

    @Override
    public String key() {
        return finding;
    }

    @Override
    public String body() {
        return body;
    }

    @Override
    public void rewrite(String text) {
        body = text;
    }

    /** The revision and the finding. */
    public static class Key implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        private Long revision;
        private String finding;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(revision, key.revision)
                    && Objects.equals(finding, key.finding);
        }

        @Override
        public int hashCode() {
            return Objects.hash(revision, finding);
        }
    }
}
