package org.csecprogress.calendar.announcement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;

/** A stored announcement about the date of a release. It is never changed. */
@Entity
@Table(name = "release_announcement")
@NamedQuery(
        name = ReleaseAnnouncement.ALL,
        query = "select a from ReleaseAnnouncement a order by a.id")
public class ReleaseAnnouncement {
    /** Query for all announcements, oldest first. */
    public static final String ALL = "ReleaseAnnouncement.all";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "release_announcement_seq")
    @SequenceGenerator(
            name = "release_announcement_seq",
            sequenceName = "release_announcement_seq",
            allocationSize = 1)
    private long id;

    @NotNull
    @Column(nullable = false, updatable = false, length = 6)
    private ReportingPeriod period;

    @NotNull
    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate day;

    @Column(name = "moved_from", updatable = false)
    private LocalDate movedFrom;

    @Column(updatable = false, length = 20)
    @Enumerated(EnumType.STRING)
    private MoveReason reason;

    @Column(name = "announced_by", updatable = false)
    private long announcedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "announced_name", nullable = false, updatable = false, length = 120)
    private String announcedName;

    @NotNull
    @Column(name = "announced_at", nullable = false, updatable = false)
    private Instant announcedAt;

    /** For the persistence provider. */
    protected ReleaseAnnouncement() {}

    /** Creates the row of an announcement. */
    public ReleaseAnnouncement(Announcement made, Actor by) {
        period = made.period();
        day = made.day();
        movedFrom = made.moved().map(Announcement.Move::from).orElse(null);
        reason = made.moved().map(Announcement.Move::reason).orElse(null);
        announcedBy = by.accountId();
        announcedName = by.name();
        announcedAt = made.at();
    }

    /** Returns the announcement without its author. */
    public Announcement made() {
        return new Announcement(
                period,
                day,
                Optional.ofNullable(movedFrom).map(from -> new Announcement.Move(from, reason)),
                announcedAt);
    }
}
