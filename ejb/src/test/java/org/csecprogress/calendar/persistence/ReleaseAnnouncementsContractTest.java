package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.MoveReason;
import org.csecprogress.calendar.announcement.Announcement;
import org.csecprogress.calendar.announcement.ReleaseAnnouncement;
import org.csecprogress.calendar.announcement.ReleaseAnnouncements;
import org.csecprogress.calendar.memory.MemoryReleaseAnnouncements;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.TestSql;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every store of the announcements about dates of releases. */
@DisplayName("The announcements about dates of releases")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseAnnouncementsContractTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final LocalDate DAY = LocalDate.of(2026, 12, 29);
    private static final LocalDate LATER = LocalDate.of(2027, 1, 5);
    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");
    private static final Announcement CONFIRMED = new Announcement(Q3, DAY, Optional.empty(), NOW);
    private static final Announcement MOVED =
            new Announcement(
                    Q3,
                    LATER,
                    Optional.of(new Announcement.Move(DAY, MoveReason.EMERGENCY)),
                    NOW.plusSeconds(1));
    private static final Made<ReleaseAnnouncements> ANNOUNCEMENTS =
            Made.by(
                    em -> new JpaReleaseAnnouncements(em, TestSql.inTransactionOf(em)),
                    MemoryReleaseAnnouncements::new);

    private static final Made<ReleaseAnnouncement> STORED =
            Made.by(
                    em ->
                            em.createNamedQuery(ReleaseAnnouncement.ALL, ReleaseAnnouncement.class)
                                    .getSingleResult(),
                    memory -> memory.all(ReleaseAnnouncement.class).findFirst().orElseThrow());

    private final ContractStore store;

    ReleaseAnnouncementsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void add(Announcement announcement) {
        store.tell(ANNOUNCEMENTS, all -> all.add(announcement, Staff.ADMIN));
    }

    private void assertStored(Announcement... announcements) {
        assertThat(store.ask(ANNOUNCEMENTS, ReleaseAnnouncements::all))
                .containsExactly(announcements);
        assertThat(store.ask(ANNOUNCEMENTS, ReleaseAnnouncements::committed))
                .containsExactly(announcements);
    }

    @Test
    @DisplayName("are none at first")
    void none() {
        assertStored();
    }

    @Test
    @DisplayName("come in the order in which they were made, with what was moved and why")
    void ordered() {
        add(CONFIRMED);
        add(MOVED);
        assertStored(CONFIRMED, MOVED);
    }

    @Test
    @DisplayName("are seen at once by whoever makes them")
    void seen() {
        List<Announcement> own =
                store.ask(
                        ANNOUNCEMENTS,
                        all -> {
                            all.add(CONFIRMED, Staff.ADMIN);
                            return all.all();
                        });
        assertThat(own).containsExactly(CONFIRMED);
    }

    @Test
    @DisplayName("name their author")
    void author() {
        add(CONFIRMED);
        ReleaseAnnouncement stored = store.ask(STORED, announcement -> announcement);
        assertThat(Memory.<Long>value(stored, "announcedBy")).isEqualTo(Staff.ADMIN.accountId());
        assertThat(Memory.<String>value(stored, "announcedName")).isEqualTo(Staff.ADMIN.name());
    }
}
