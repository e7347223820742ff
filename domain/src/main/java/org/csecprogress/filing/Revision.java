package org.csecprogress.filing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** A numbered copy of a submission's answers. It is the working copy until it is sealed. */
@Entity
@NamedQuery(
        name = Revision.NEWEST_SENT,
        query =
                """
                select new org.csecprogress.filing.NewestRevision(
                    s.county, s.period, s.catalogVersion, r.id, s.id)
                from Revision r join r.submission s
                where s.status not in :unsent and r.sealedAt is not null
                  and r.id not in (
                    select earlier.id from Revision earlier join earlier.submission o,
                      Revision later join later.submission t
                    where t.county = o.county and t.status not in :unsent and later.sealedAt is not null
                      and (t.period > o.period or t.period = o.period and later.number > earlier.number))
                """)
@NamedQuery(
        name = Revision.SENT_OF_COUNTY,
        query =
                """
                select new org.csecprogress.filing.NewestRevision(
                    s.county, s.period, s.catalogVersion, r.id, s.id)
                from Revision r join r.submission s
                where s.status not in :unsent and r.sealedAt is not null and s.county = :county
                order by s.period desc, r.number desc
                """)
@NamedQuery(
        name = Revision.OF_COUNTY,
        query =
                """
                select new org.csecprogress.filing.NewestRevision(
                    s.county, s.period, s.catalogVersion, r.id, s.id)
                from Revision r join r.submission s
                where s.status <> :withdrawn and s.county = :county
                order by s.period desc, r.number desc
                """)
@NamedQuery(
        name = Revision.UNSIGNED,
        query =
                """
                select s.period from Revision r join r.submission s
                where r.number = s.revision and s.county = :county and s.status in :editable
                  and r.id not in (
                    select c.revision.id from Certification c where c.agency = :agency)
                order by s.period
                """)
@Table(name = "revision")
@NamedQuery(
        name = Revision.NUMBERED,
        query =
                """
                select r from Revision r join fetch r.submission
                where r.submission = :submission and r.number = :number
                """)
@NamedQuery(
        name = Revision.WORKING,
        query =
                """
                select new org.csecprogress.filing.revision.WorkingCopy(r,
                    (select count(e) from Editor e
                     where e.submission = r.submission and e.accountId = :account),
                    (select count(c) from Certification c where c.revision = r))
                from Revision r
                where r.submission = :submission and r.number = :number
                """)
@NamedQuery(
        name = Revision.OF_FILING,
        query =
                """
                select r from Revision r join fetch r.submission s
                where s.county = :county and s.period = :period and r.number = :number
                """)
@NamedQuery(
        name = Revision.CURRENT,
        query =
                """
                select r from Revision r join fetch r.submission s
                where r.number = s.revision and s.id in :ids
                """)
@NamedQuery(
        name = Revision.SEALED,
        query =
                """
                select r from Revision r join r.submission s
                where s.county = :county and s.period = :period and r.sealedAt is not null
                  and (s.withdrawal.from is null and s.status <> :draft
                    or s.withdrawal.from <> :draft)
                order by r.number
                """)
public class Revision {
    /** The newest revision that CDSS has from each county. */
    public static final String NEWEST_SENT = "Revision.newestSent";

    /** The revisions that CDSS has from a county, newest first. */
    public static final String SENT_OF_COUNTY = "Revision.sentOfCounty";

    /** The revisions of a county, newest first. */
    public static final String OF_COUNTY = "Revision.ofCounty";

    /** The periods of a county's open filings that an agency has not certified. */
    public static final String UNSIGNED = "Revision.unsigned";

    /** The revision of a submission with a number. */
    public static final String NUMBERED = "Revision.numbered";

    /** The current revision of a submission, with what an editor of it needs to know. */
    public static final String WORKING = "Revision.working";

    /** The revision of a filing that has a number, with its submission. */
    public static final String OF_FILING = "Revision.ofFiling";

    /** The current revisions of submissions. */
    public static final String CURRENT = "Revision.current";

    /** The sealed revisions of a filing but those withdrawn as a draft, oldest first. */
    public static final String SEALED = "Revision.sealed";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id", nullable = false)
    private Submission submission;

    private int number;

    @Column(name = "sealed_at")
    private Instant sealedAt;

    @Size(max = 64)
    @Column(length = 64)
    private String digest;

    protected Revision() {}

    public Revision(Submission submission, int number) {
        this.submission = submission;
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

    public Submission submission() {
        return submission;
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
