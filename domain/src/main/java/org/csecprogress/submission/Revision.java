package org.csecprogress.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A numbered copy of a submission's answers. It is the working copy until it is sealed. */
@Entity
@Table(name = "revision")
@NamedQuery(
        name = Revision.NUMBERED,
        query =
                """
                select r from Revision r
                where r.submissionId = :submission and r.number = :number
                """)
@NamedQuery(
        name = Revision.CURRENT,
        query =
                """
                select r from Revision r, Submission s
                where r.submissionId = s.id and r.number = s.revision and s.id in :ids
                """)
public class Revision {
    /** The revision of a submission with a number. */
    public static final String NUMBERED = "Revision.numbered";

    /** The current revisions of submissions. */
    public static final String CURRENT = "Revision.current";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @Column(name = "submission_id")
    private long submissionId;

    private int number;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Column(length = 64)
    private String digest;

    protected Revision() {}

    public Revision(long submissionId, int number) {
        this.submissionId = submissionId;
        this.number = number;
    }

    /**
     * Makes the revision immutable.
     *
     * @param contentDigest SHA-256 over figures, texts, milestones, explanations and certifications
     */
    public void seal(String contentDigest, Instant at) {
        if (sealedAt != null) {
            throw new IllegalStateException("revision is sealed");
        }
        digest = contentDigest;
        sealedAt = at;
    }

    public Long id() {
        return id;
    }

    public long submissionId() {
        return submissionId;
    }

    public int number() {
        return number;
    }

    /** Returns when it was sealed, or null while it is the working copy. */
    public Instant sealedAt() {
        return sealedAt;
    }

    public String digest() {
        return digest;
    }
}
