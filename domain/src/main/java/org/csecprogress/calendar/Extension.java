package org.csecprogress.calendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** A county’s request for more time to file one quarter, and what became of it. */
@Entity
@Table(name = "extension")
public class Extension {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @Column(nullable = false)
    private CountyCode county;

    @Column(nullable = false)
    private ReportingPeriod period;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ExtensionState state = ExtensionState.ASKED;

    /** True while it waits, otherwise null: the database lets one wait for a filing. */
    private Boolean waiting = true;

    @Column(name = "asked_until", nullable = false)
    private LocalDate until;

    @Column(name = "granted_until")
    private LocalDate granted;

    @Column(nullable = false, length = 4000)
    private String reason;

    @Column(length = 4000)
    private String answer;

    @Column(name = "asked_by")
    private long askedBy;

    @Column(name = "asked_name", nullable = false, length = 120)
    private String askedName;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    @Column(name = "closed_name", length = 120)
    private String closedName;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Version private long version;

    protected Extension() {}

    /**
     * @param until the day that the county asks for
     * @param reason why; read by the county and CDSS, never public
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

    /** The event of its having been asked for, once it has its key. */
    public ExtensionMoved asked(Actor by) {
        return moved(ExtensionAction.ASK, by, askedAt);
    }

    /** CDSS gives time until that day. */
    public ExtensionMoved grant(LocalDate day, String note, Actor by, Instant at) {
        granted = day;
        return close(ExtensionAction.GRANT, note, by, at);
    }

    /** CDSS does not, and says why. */
    public ExtensionMoved refuse(String why, Actor by, Instant at) {
        return close(ExtensionAction.REFUSE, why, by, at);
    }

    /** The county takes it back. */
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

    /** Whether it waits for CDSS. */
    public boolean isWaiting() {
        return Boolean.TRUE.equals(waiting);
    }

    /** The day that the county asks for. */
    public LocalDate until() {
        return until;
    }

    /** The day that CDSS gave, where it gave one. */
    public Optional<LocalDate> granted() {
        return Optional.ofNullable(granted);
    }

    /** Why the county asks. */
    public String reason() {
        return reason;
    }

    /** What CDSS wrote with its decision; may be empty. */
    public String answer() {
        return answer == null ? "" : answer;
    }

    public String askedName() {
        return askedName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Who decided or took it back; empty while it waits. */
    public String closedName() {
        return closedName == null ? "" : closedName;
    }

    /** When; empty while it waits. */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }
}
