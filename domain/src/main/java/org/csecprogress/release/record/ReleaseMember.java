package org.csecprogress.release.record;

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
import java.io.Serializable;
import java.util.Objects;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;

/** A submission of a release, with the revision that was frozen. */
@Entity
@Table(name = "release_submission")
@IdClass(ReleaseMember.Key.class)
@NamedQuery(
        name = ReleaseMember.OF_RELEASE,
        query =
                """
                select m from ReleaseMember m where m.release = :release order by m.county\
                """)
@NamedQuery(
        name = ReleaseMember.SEALED,
        query =
                """
                select r from Revision r, Submission s
                where r.submission = s and r.number = s.revision and s.id in :ids\
                """)
@NamedQuery(
        name = ReleaseMember.SUBMITTED,
        query =
                """
                select s.id, e.at from Submission s, SubmissionEvent e
                where e.submission.county = s.county and e.submission.period = s.period
                and e.submission.status <> :withdrawn and e.action = :submit and s.id in :ids\
                """)
public class ReleaseMember {
    /** Query for the submissions of a release, in the order of the county codes. */
    public static final String OF_RELEASE = "ReleaseMember.ofRelease";

    /** Query for the current revisions of submissions. */
    public static final String SEALED = "ReleaseMember.sealed";

    /** Query for the times at which the filings of submissions were submitted, with their keys. */
    public static final String SUBMITTED = "ReleaseMember.submitted";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @Column(name = "submission_id")
    private long submission;

    @Column(name = "revision_id")
    private long revision;

    @Column(name = "revision")
    private int number;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, length = 64)
    private String digest;

    /** For the persistence provider. */
    protected ReleaseMember() {}

    /** Fixes a sealed revision of a submission. */
    public ReleaseMember(Release release, Submission submission, Revision frozen) {
        this.release = release;
        this.county = submission.county();
        this.submission = submission.id();
        this.revision = frozen.id();
        this.number = frozen.number();
        this.digest = frozen.digest();
    }

    /** Returns the county that filed it. */
    public CountyCode county() {
        return county;
    }

    /** Returns the primary key of the submission. */
    public long submission() {
        return submission;
    }

    /** Returns the primary key of the frozen revision. */
    public long revision() {
        return revision;
    }

    /** Returns the digest of the frozen revision. */
    public String digest() {
        return digest;
    }

    /** The primary key. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private long release;
        private CountyCode county;

        @Override
        public boolean equals(Object object) {
            return object instanceof Key key
                    && release == key.release
                    && Objects.equals(county, key.county);
        }

        @Override
        public int hashCode() {
            return Objects.hash(release, county);
        }
    }
}
