package org.csecprogress.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A numbered copy of a submission's answers. It is the working copy until it is sealed. */
@Entity
@Table(name = "revision")
public class Revision {
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
