package org.csecprogress.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.DomainEvent;

/** One move in the history of a release. Never changed. */
@Entity
@Table(name = "release_event")
@NamedQuery(
        name = ReleaseEvent.OF_RELEASE,
        query =
                """
                select e from ReleaseEvent e
                where e.release = :release
                order by e.at desc, e.id desc
                """)
public class ReleaseEvent implements DomainEvent {
    /** Query for the history of a release, newest first. */
    public static final String OF_RELEASE = "ReleaseEvent.ofRelease";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "release_event_seq")
    @SequenceGenerator(
            name = "release_event_seq",
            sequenceName = "release_event_seq",
            allocationSize = 50)
    private long id;

    @NotNull
    @ManyToOne(optional = false)
    @JoinColumn(name = "release_id", updatable = false, nullable = false)
    private Release release;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ReleaseAction action;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "from_status", nullable = false, updatable = false)
    private ReleaseStatus from;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(name = "to_status", nullable = false, updatable = false)
    private ReleaseStatus to;

    @Column(name = "actor_id", nullable = false, updatable = false)
    private long actorId;

    @NotNull
    @Size(max = 120)
    @Column(name = "actor_name", nullable = false, updatable = false, length = 120)
    private String actorName;

    @NotNull
    @Size(max = 4000)
    @Column(nullable = false, updatable = false, length = 4000)
    private String reason;

    @NotNull
    @Column(name = "happened_at", nullable = false, updatable = false)
    private Instant at;

    /** For the persistence provider. */
    protected ReleaseEvent() {}

    ReleaseEvent(
            Release release,
            ReleaseAction action,
            ReleaseStatus from,
            ReleaseStatus to,
            Actor actor,
            String reason,
            Instant at) {
        this.release = release;
        this.action = action;
        this.from = from;
        this.to = to;
        this.actorId = actor.accountId();
        this.actorName = actor.name();
        this.reason = reason == null ? "" : reason;
        this.at = at;
    }

    /**
     * Returns the clearance in force.
     *
     * @param events the events of one release, newest first
     */
    public static Optional<ReleaseEvent> clearance(List<ReleaseEvent> events) {
        return events.stream()
                .takeWhile(event -> !event.action.isVoiding())
                .filter(event -> event.action == ReleaseAction.CLEAR)
                .findFirst();
    }

    /** Returns the release. */
    public Release release() {
        return release;
    }

    /** Returns the action. */
    public ReleaseAction action() {
        return action;
    }

    /** Returns the status before the action. */
    public ReleaseStatus from() {
        return from;
    }

    /** Returns the status after the action. */
    public ReleaseStatus to() {
        return to;
    }

    @Override
    public long actorId() {
        return actorId;
    }

    /** Returns the name of the account at that time. */
    public String actorName() {
        return actorName;
    }

    /** Returns the reason, or the empty string. */
    public String reason() {
        return reason;
    }

    @Override
    public Instant at() {
        return at;
    }
}
