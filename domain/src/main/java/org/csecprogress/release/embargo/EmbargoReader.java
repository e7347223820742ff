package org.csecprogress.release.embargo;

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
import jakarta.persistence.Version;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Actor;
import org.csecprogress.release.Release;

/**
 * Somebody who may read a release before it is public. A publisher names them, the disclosure
 * officer agrees, and only then is there a personal link. What they opened stays known.
 */
@Entity
@Table(name = "embargo_reader")
@NamedQuery(
        name = EmbargoReader.OF_RELEASE,
        query = "select r from EmbargoReader r where r.release = :release order by r.id")
public class EmbargoReader {
    /** Query for the readers of a release, in the order in which they were named. */
    public static final String OF_RELEASE = "EmbargoReader.ofRelease";

    /** The steps of a reader's way. */
    public enum State {
        /** A publisher has named them. */
        NAMED,
        /** The disclosure officer has agreed; they have a link. */
        AGREED,
        /** They have opened the release. */
        OPENED,
        /** Their link was taken back. */
        ENDED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "embargo_reader_seq")
    @SequenceGenerator(
            name = "embargo_reader_seq",
            sequenceName = "embargo_reader_seq",
            allocationSize = 1)
    private long id;

    @Version private long version;

    @NotNull
    @ManyToOne(optional = false)
    @JoinColumn(name = "release_id", nullable = false, updatable = false)
    private Release release;

    @NotNull
    @Size(max = EmbargoPerson.LONGEST)
    @Column(nullable = false, updatable = false, length = EmbargoPerson.LONGEST)
    private String name;

    @NotNull
    @Size(max = EmbargoPerson.LONGEST)
    @Column(nullable = false, updatable = false, length = EmbargoPerson.LONGEST)
    private String position;

    @NotNull
    @Size(max = EmbargoPerson.LONGEST)
    @Column(nullable = false, updatable = false, length = EmbargoPerson.LONGEST)
    private String organization;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 20)
    private EmbargoReason reason;

    @Column(name = "named_by", nullable = false, updatable = false)
    private long namedBy;

    @NotNull
    @Column(name = "named_at", nullable = false, updatable = false)
    private Instant namedAt;

    @Column(name = "agreed_at")
    private Instant agreedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For the persistence provider. */
    protected EmbargoReader() {}

    /** Creates a reader whom a publisher names. */
    public EmbargoReader(Release release, EmbargoPerson person, Actor publisher, Instant now) {
        this.release = release;
        name = person.name();
        position = person.position();
        organization = person.organization();
        reason = person.reason();
        namedBy = publisher.accountId();
        namedAt = now;
    }

    /** Whether that person may agree: nobody gives access alone. */
    public boolean mayAgree(Actor officer) {
        return state() == State.NAMED && namedBy != officer.accountId();
    }

    /** Records that the disclosure officer agrees. */
    public void agree(Instant now) {
        agreedAt = now;
    }

    /** Records that the reader opened the release; the first time stands. */
    public void open(Instant now) {
        if (openedAt == null) {
            openedAt = now;
        }
    }

    /** Takes the link back. */
    public void end(Instant now) {
        endedAt = now;
    }

    /** Returns how far they have come. */
    public State state() {
        if (endedAt != null) {
            return State.ENDED;
        }
        if (openedAt != null) {
            return State.OPENED;
        }
        return agreedAt == null ? State.NAMED : State.AGREED;
    }

    /** Whether their link may open the release. */
    public boolean mayRead() {
        return state() == State.AGREED || state() == State.OPENED;
    }

    /** Whether they never had a link that they could still use. */
    public boolean isForgettable() {
        return openedAt == null && !mayRead();
    }

    /** Returns the primary key. */
    public long id() {
        return id;
    }

    /** Returns the release. */
    public Release release() {
        return release;
    }

    /** Returns what everyone will be told about them. */
    public EmbargoPerson person() {
        return new EmbargoPerson(name, position, organization, reason);
    }

    /** Returns when they first opened the release. */
    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }
}
