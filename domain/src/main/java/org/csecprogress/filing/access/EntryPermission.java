package org.csecprogress.filing.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;

/**
 * Lets a reviewer enter a filing for its county until it ends. {@link
 * org.csecprogress.filing.CountyEntry} is what the history says of it.
 */
@Entity
@Table(name = "county_entry")
@NamedQuery(
        name = EntryPermission.ONGOING,
        query =
                """
                select new org.csecprogress.filing.access.OngoingEntry(
                    p.id, s.county, s.period, p.kind, p.startedAt)
                from EntryPermission p join p.submission s
                where p.openAccount = :account and s.status in :editable
                """)
@NamedQuery(
        name = EntryPermission.OPEN_OF_ACCOUNT,
        query = "select p from EntryPermission p where p.openAccount = :account")
@NamedQuery(
        name = EntryPermission.OPEN_OF_SUBMISSION,
        query =
                """
                select p from EntryPermission p
                where p.submission = :submission and p.endedAt is null
                """)
@NamedQuery(
        name = EntryPermission.COUNTIES_OF_ACCOUNT,
        query =
                """
                select distinct s.county from EntryPermission p join p.submission s
                where p.accountId = :account and s.status in :statuses
                """)
@NamedQuery(
        name = EntryPermission.COUNT,
        query =
                """
                select count(p) from EntryPermission p join p.submission s
                where p.accountId = :account and s.county = :county
                """)
public class EntryPermission {
    /** The filing that an account may enter now. */
    public static final String ONGOING = "EntryPermission.ongoing";

    /** The open permission of an account. */
    public static final String OPEN_OF_ACCOUNT = "EntryPermission.openOfAccount";

    /** The open permissions for a submission. */
    public static final String OPEN_OF_SUBMISSION = "EntryPermission.openOfSubmission";

    /** The counties with a submission of these statuses that an account could ever enter. */
    public static final String COUNTIES_OF_ACCOUNT = "EntryPermission.countiesOfAccount";

    /** The number of permissions that an account ever had in a county. */
    public static final String COUNT = "EntryPermission.count";

    // Rows that the database numbered have smaller numbers: each came with an event of the
    // sequence.
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id", nullable = false)
    private Submission submission;

    @Column(name = "account_id")
    private long accountId;

    @NotNull
    @Column(nullable = false, length = 8)
    @Enumerated(EnumType.STRING)
    private EntryKind kind;

    @NotNull
    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /**
     * The account until it ends, then null: a unique constraint lets a person enter one filing at a
     * time.
     */
    @Column(name = "open_account")
    private Long openAccount;

    protected EntryPermission() {}

    /**
     * @param account key of the reviewer's account
     * @param kind why the county does not enter the filing itself
     */
    public EntryPermission(Submission submission, long account, EntryKind kind, Instant at) {
        this.submission = submission;
        this.accountId = account;
        this.kind = kind;
        this.startedAt = at;
        this.openAccount = account;
    }

    /**
     * Records that an answer was saved.
     *
     * @return whether it was the first
     */
    public boolean use(Instant at) {
        if (enteredAt != null) {
            return false;
        }
        enteredAt = at;
        return true;
    }

    /** Ends it for good. */
    public void end(Instant at) {
        endedAt = at;
        openAccount = null;
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return openAccount != null;
    }

    /** Whether it is for that submission. */
    public boolean isFor(Submission other) {
        return submission.id().equals(other.id());
    }
}
