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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PublicText;

/** The copy of a passed text, which the public reads. */
@Entity
@IdClass(PassedText.Key.class)
@Table(name = "release_text")
@NamedQuery(
        name = PassedText.OF_RELEASE,
        query =
                """
                select new org.csecprogress.release.content.PublicText(t.author, t.field, t.body)
                from PassedText t
                where t.release = :release""")
@NamedQuery(name = PassedText.DELETE, query = "delete from PassedText t where t.release = :release")
public class PassedText {
    /** Query for the passed texts of a release. */
    public static final String OF_RELEASE = "PassedText.ofRelease";

    /** Deletes the passed texts of a release. */
    public static final String DELETE = "PassedText.delete";

    /** Key of a copy. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private String author;
        private String field;

        @Override
        protected List<Object> columns() {
            return List.of(release, author, field);
        }
    }

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false, updatable = false)
    private Release release;

    @Id
    @NotNull
    @Size(max = 5)
    @Pattern(regexp = "STATE|..")
    @Column(nullable = false, updatable = false, length = 5)
    private String author;

    @Id
    @NotNull
    @Size(max = 24)
    @Column(nullable = false, updatable = false, length = 24)
    private String field;

    @NotNull
    @Size(max = 8000)
    @Column(nullable = false, updatable = false, length = 8000)
    private String body;

    /** For the persistence provider. */
    protected PassedText() {}

    /** Creates the copy of a text. */
    public PassedText(Release release, PublicText text) {
        this.release = release;
        this.author = text.author().code();
        this.field = text.field();
        this.body = text.body();
    }
}
