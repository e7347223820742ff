package org.csecprogress.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** A county’s request for more time to file one quarter, with its outcome. */
@Entity
@Table(name = "extension")
@NamedQuery(name = Extension.GRANTED, query = Extension.SELECT_GRANTED)
@NamedQuery(
        name = Extension.GRANTED_OF_COUNTY,
        query = Extension.SELECT_GRANTED + " and e.county = :county")
@NamedQuery(
        name = Extension.GRANTED_OF_PERIOD,
        query = Extension.SELECT_GRANTED + " and e.period = :period")
@NamedQuery(
        name = Extension.OF_COUNTY,
        query =
                """
                select e from Extension e where e.county = :county
                order by e.askedAt desc, e.id desc
                """)
@NamedQuery(
        name = Extension.WAITING,
        query = "select e from Extension e where e.waiting = true order by e.askedAt, e.id")
@NamedQuery(
        name = Extension.CLOSED,
        query =
                """
                select e from Extension e where e.waiting is null
                order by e.closedAt desc, e.id desc
                """)
public class Extension {
    /** A county's requests, newest first. */
    public static final String OF_COUNTY = "Extension.ofCounty";

    /** The open requests, oldest first. */
    public static final String WAITING = "Extension.waiting";

    /** The decided and withdrawn requests, newest first. */
    public static final String CLOSED = "Extension.closed";

    public static final String GRANTED = "Extension.granted";
    public static final String GRANTED_OF_COUNTY = "Extension.grantedOfCounty";
    public static final String GRANTED_OF_PERIOD = "Extension.grantedOfPeriod";

    static final String SELECT_GRANTED =
            "select new org.csecprogress.calendar.GrantedExtension(e.county, e.period, e.granted,"
                    + " e.closedAt) from Extension e where e.state = :state";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @Column(nullable = false)
    private CountyCode county;

    @NotNull
    @Column(nullable = false)
    private ReportingPeriod period;

    @NotNull
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ExtensionState state = ExtensionState.ASKED;

    /**
     * True while it waits, otherwise null: a unique constraint then allows one waiting request per
     * filing.
     */
    @AssertTrue private Boolean waiting = true;

    @NotNull
    @Column(name = "asked_until", nullable = false)
    private LocalDate until;

    @Column(name = "granted_until")
    private LocalDate granted;

    @NotNull
    @Size(max = 4000)
    @Column(nullable = false, length = 4000)
    private String reason;

    @Size(max = 4000)
    @Column(length = 4000)
    private String answer;

    @Column(name = "asked_by")
    private long askedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "asked_name", nullable = false, length = 120)
    private String askedName;

    @NotNull
    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    @Size(max = 120)
    @Column(name = "closed_name", length = 120)
    private String closedName;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version private long version;

    protected Extension() {}

    /**
     * @param until the day until which the county asks for time
     * @param reason the reason; read by the county and CDSS, never public
     */
    public Extension(
            CountyCode county,
            ReportingPeriod period,
            LocalDate until,
            String reason,
            Actor by,
            Instant at) {
        this.county = county;
        this.period = period;
        this.until = until;
        this.reason = reason;
        askedBy = by.accountId();
        askedName = by.name();
        askedAt = at;
    }

    /** Returns the event of the request, once it has its key. */
    public ExtensionMoved asked(Actor by) {
        return moved(ExtensionAction.ASK, by, askedAt);
    }

    /** Grants more time until that day. */
    public ExtensionMoved grant(LocalDate day, String note, Actor by, Instant at) {
        granted = day;
        return close(ExtensionAction.GRANT, note, by, at);
    }

    /** Refuses the request with a reason. */
    public ExtensionMoved refuse(String why, Actor by, Instant at) {
        return close(ExtensionAction.REFUSE, why, by, at);
    }

    /** Withdraws the request for the county. */
    public ExtensionMoved withdraw(Actor by, Instant at) {
        return close(ExtensionAction.WITHDRAW, "", by, at);
    }

    private ExtensionMoved close(ExtensionAction action, String note, Actor by, Instant at) {
        ExtensionState from = state;
        state =
                from.after(action)
                        .orElseThrow(() -> new IllegalStateException(action + " of one " + from));
        waiting = null;
        answer = note;
        closedBy = by.accountId();
        closedName = by.name();
        closedAt = at;
        return moved(action, by, at);
    }

    private ExtensionMoved moved(ExtensionAction action, Actor by, Instant at) {
        return new ExtensionMoved(by, county, period, id, action, until, granted(), at);
    }

    public Long id() {
        return id;
    }

    public CountyCode county() {
        return county;
    }

    public ReportingPeriod period() {
        return period;
    }

    public ExtensionState state() {
        return state;
    }

    /** Whether the request waits for CDSS. */
    public boolean isWaiting() {
        return Boolean.TRUE.equals(waiting);
    }

    /** Returns the day until which the county asks for time. */
    public LocalDate until() {
        return until;
    }

    /** Returns the day that CDSS granted, if it did. */
    public Optional<LocalDate> granted() {
        return Optional.ofNullable(granted);
    }

    /** Returns the county's reason. */
    public String reason() {
        return reason;
    }

    /** Returns CDSS's note on its decision; may be empty. */
    public String answer() {
        return answer == null ? "" : answer;
    }

    public String askedName() {
        return askedName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Returns who decided or withdrew it; empty while it waits. */
    public String closedName() {
        return closedName == null ? "" : closedName;
    }

    /** Returns when it was decided or withdrawn; empty while it waits. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
