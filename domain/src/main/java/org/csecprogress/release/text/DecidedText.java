package org.csecprogress.release.text;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;

/** The decision on one public text. It applies only to the text that was read. */
@Entity
@IdClass(DecidedText.Key.class)
@Table(name = "release_text_decision")
@NamedQuery(
        name = DecidedText.OF_AUTHOR,
        query =
                """
                select d from DecidedText d
                where d.release = :release and d.author = :author""")
@NamedQuery(
        name = DecidedText.PUBLISHED,
        query =
                """
                select new org.csecprogress.release.text.PublishedDecision(
                    m.release.period, m.release.revision, d.field, d.verdict, d.reason)
                from ReleaseMember m, DecidedText d
                where d.release = m.release and d.author = m.county and m.submission = :submission
                and m.release.status in :statuses
                order by m.release.revision""")
public class DecidedText {
    /** Query for the decisions on an author's texts. */
    public static final String OF_AUTHOR = "DecidedText.ofAuthor";

    /** Query for the decisions on a submission's texts in releases of some statuses. */
    public static final String PUBLISHED = "DecidedText.published";

    /** Key of a decision. */
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
    @Size(max = 64)
    @Column(name = "text_digest", nullable = false, length = 64)
    private String digest;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TextVerdict verdict;

    @NotNull
    @Size(max = 4000)
    @Column(nullable = false, length = 4000)
    private String reason;

    @Column(name = "decided_by", nullable = false)
    private long decidedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "decided_name", nullable = false, length = 120)
    private String decidedName;

    @NotNull
    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    @Version private long version;

    /** For the persistence provider. */
    protected DecidedText() {}

    /** Creates a text that somebody decides on for the first time. */
    public DecidedText(Release release, PublicText text) {
        this.release = release;
        this.author = text.author().code();
        this.field = text.field();
    }

    /** Decides on the text as it reads now, in place of an earlier decision. */
    public void decide(String body, TextVerdict said, String why, Actor officer, Instant at) {
        digest = ReleaseDigests.ofText(body);
        verdict = said;
        reason = Characters.withoutNul(why);
        decidedBy = officer.accountId();
        decidedName = officer.name();
        decidedAt = at;
    }

    /** Returns the code of the field. */
    public String field() {
        return field;
    }

    /** Returns the decision, if it is on this text. */
    public Optional<TextDecision> on(String body) {
        return ReleaseDigests.ofText(body).equals(digest)
                ? Optional.of(
                        new TextDecision(
                                verdict, reason, decidedBy, decidedName, decidedAt, version))
                : Optional.empty();
    }
}
