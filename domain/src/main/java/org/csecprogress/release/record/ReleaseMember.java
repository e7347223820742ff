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
import java.util.List;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.Submission;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.key.RowKey;
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
@NamedQuery(
        name = ReleaseMember.SUBMISSIONS,
        query = "select s from Submission s where s.id in :ids order by s.county")
@NamedQuery(
        name = ReleaseMember.OTHER_SUBMISSIONS,
        query =
                """
                select s from Submission s
                where s.county = :county and s.period = :period and s.status = :status
                and s.id <> :id""")
@NamedQuery(
        name = ReleaseMember.APPROVERS,
        query =
                """
                select distinct e.actorId from SubmissionEvent e, ReleaseMember m
                where m.release = :release and e.submission.id = m.submission
                and e.action = :action""")
@NamedQuery(
        name = ReleaseMember.OF_SUBMISSION,
        query =
                """
                select count(m) from ReleaseMember m
                where m.submission = :submission
                and (m.release.status <> :withdrawn or m.release.dates.publishedAt is not null)""")
@NamedQuery(
        name = ReleaseMember.APPROVED_SINCE,
        query =
                """
                select a from StandingRevision a
                where a.period = :period and a.revision not in (
                    select m.revision from ReleaseMember m where m.release = :release)
                order by a.county""")
@NamedQuery(
        name = ReleaseMember.FILED,
        query =
                """
                select new org.csecprogress.release.FiledPeriod(s.period, count(distinct a.county))
                from Submission s left join StandingRevision a on a.period = s.period
                group by s.period
                order by s.period desc""")
public class ReleaseMember {
    /** Query for the submissions of a release, in the order of the county codes. */
    public static final String OF_RELEASE = "ReleaseMember.ofRelease";

    /** Query for the current revisions of submissions. */
    public static final String SEALED = "ReleaseMember.sealed";

    /** Query for the times at which the filings of submissions were submitted, with their keys. */
    public static final String SUBMITTED = "ReleaseMember.submitted";

    /** Query for submissions by their keys, in the order of their counties. */
    public static final String SUBMISSIONS = "ReleaseMember.submissions";

    /** Query for the other submissions of a filing in a status. */
    public static final String OTHER_SUBMISSIONS = "ReleaseMember.otherSubmissions";

    /** Query for the accounts that took an action on any submission of a release. */
    public static final String APPROVERS = "ReleaseMember.approvers";

    /** Query for the number of releases that hold a submission. */
    public static final String OF_SUBMISSION = "ReleaseMember.ofSubmission";

    /** Query for the revisions that stand for filings of a period and are not in a release. */
    public static final String APPROVED_SINCE = "ReleaseMember.approvedSince";

    /** Query for the quarters with filings, newest first. */
    public static final String FILED = "ReleaseMember.filed";

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

    /** The primary key of what is stored once for a county in a release. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private CountyCode county;

        @Override
        protected List<Object> columns() {
            return List.of(release, county);
        }
    }
}
