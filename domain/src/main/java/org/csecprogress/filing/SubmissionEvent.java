package org.csecprogress.filing;

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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** A move in a submission's history: who did what, when and why. */
@Entity
@NamedQuery(
        name = SubmissionEvent.MOVES,
        query =
                """
                select new org.csecprogress.filing.FilingMove(
                    s.id, s.county, s.status, e.action, e.actorId, e.actorName, e.at, t.id)
                from SubmissionEvent e join e.submission s
                left join EntryPermission p on p.openAccount = e.actorId
                left join p.submission t
                where s.period = :period and e.action in :actions
                order by e.at, e.id
                """)
@NamedQuery(
        name = SubmissionEvent.SENT,
        query =
                """
                select new org.csecprogress.filing.SentFiling(s.period, s.county, e.at)
                from SubmissionEvent e join e.submission s
                where e.action = :submit and s.status <> :withdrawn
                  and s.period >= :first and s.period <= :last
                order by e.at
                """)
@Table(name = "submission_event")
@NamedQuery(
        name = SubmissionEvent.OF_FILINGS,
        query =
                """
                select e from SubmissionEvent e join fetch e.submission o, Submission s
                where s.id in :ids and o.county = s.county and o.period = s.period
                order by e.at, e.id
                """)
@NamedQuery(
        name = SubmissionEvent.DIFFERING,
        query =
                """
                select new org.csecprogress.filing.StatusDifference(
                    s.period, s.county, s.status, e.to)
                from SubmissionEvent e join e.submission s
                where e.to <> s.status
                  and e.id not in (
                      select o.id from SubmissionEvent o join SubmissionEvent l
                        on l.submission = o.submission
                      where l.at > o.at or l.at = o.at and l.id > o.id)
                """)
@NamedQuery(
        name = SubmissionEvent.MISSING,
        query =
                """
                select s from Submission s
                where s.id not in (select e.submission.id from SubmissionEvent e)
                """)
public class SubmissionEvent implements AuditedEvent {
    /** The moves of all filings of a period, oldest first. */
    public static final String MOVES = "SubmissionEvent.moves";

    /** When filings of some periods were submitted, oldest first. */
    public static final String SENT = "SubmissionEvent.sent";

    /** The events of the filings of these submissions, oldest first. */
    public static final String OF_FILINGS = "SubmissionEvent.ofFilings";

    /** The submissions with another status than that after their last event. */
    public static final String DIFFERING = "SubmissionEvent.differing";

    /** The submissions that have no event. */
    public static final String MISSING = "SubmissionEvent.missing";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id", nullable = false)
    private Submission submission;

    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @NotNull
    @Column(nullable = false)
    private ReportingPeriod period;

    @NotNull
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private SubmissionAction action;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_status")
    private SubmissionStatus from;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", nullable = false)
    private SubmissionStatus to;

    private int revision;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Size(max = 4000)
    @Column(length = 4000)
    private String reason;

    @Enumerated(EnumType.STRING)
    @Column(name = "entry_kind")
    private EntryKind entryKind;

    @Column(name = "actor_id")
    private long actorId;

    @NotNull
    @Size(max = 120)
    @Column(name = "actor_name", nullable = false, length = 120)
    private String actorName;

    @NotNull
    @Column(name = "happened_at", nullable = false)
    private Instant at;

    protected SubmissionEvent() {}

    SubmissionEvent(
            Submission submission,
            SubmissionAction action,
            SubmissionStatus from,
            String reason,
            Actor actor,
            Instant at) {
        this(submission, submission.revision(), action, from, reason, actor, at);
    }

    SubmissionEvent(
            Submission submission,
            int revision,
            SubmissionAction action,
            SubmissionStatus from,
            String reason,
            Actor actor,
            Instant at) {
        this.submission = submission;
        this.county = submission.county();
        this.period = submission.period();
        this.action = action;
        this.from = from;
        this.to = submission.status();
        this.revision = revision;
        this.agency = actor.certifiesFor(county).orElse(null);
        this.reason = reason;
        this.actorId = actor.accountId();
        this.actorName = actor.name();
        this.at = at;
    }

    /** Sets the kind of an entry by CDSS that starts with this move. */
    SubmissionEvent ofKind(EntryKind kind) {
        entryKind = kind;
        return this;
    }

    public Submission submission() {
        return submission;
    }

    public CountyCode county() {
        return county;
    }

    public ReportingPeriod period() {
        return period;
    }

    public SubmissionAction action() {
        return action;
    }

    /** Returns the status before, or null for the opening. */
    public SubmissionStatus from() {
        return from;
    }

    public SubmissionStatus to() {
        return to;
    }

    /** Returns the revision of the move. */
    public int revision() {
        return revision;
    }

    /** Returns the agency of the certifier who acted, or null. */
    public Agency agency() {
        return agency;
    }

    /** Returns the reason, or null. */
    public String reason() {
        return reason;
    }

    /** Returns why CDSS enters the filing, if the move starts that. */
    public Optional<EntryKind> entryKind() {
        return Optional.ofNullable(entryKind);
    }

    @Override
    public long actorId() {
        return actorId;
    }

    @Override
    public String actorName() {
        return actorName;
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public String chain() {
        return AuditedEvent.filingChain(period, county);
    }

    @Override
    public String auditAction() {
        return action.name();
    }

    @Override
    public String subject() {
        return "revision " + revision;
    }

    @Override
    public String detail() {
        boolean isAnew = from == null && submission.startedFrom().isPresent();
        String move = (from == null ? "" : from + " to ") + to + (isAnew ? "; as withdrawn" : "");
        return entryKind == null ? move : move + "; " + entryKind;
    }
}
