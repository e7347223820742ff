package org.csecprogress.filing.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.filing.persistence.Rows.PERIOD;
import static org.csecprogress.filing.persistence.Rows.YOLO;
import static org.csecprogress.filing.persistence.Rows.YUBA;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.csecprogress.filing.EntryKind;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.access.EntryPermission;
import org.csecprogress.filing.access.OngoingEntry;
import org.csecprogress.filing.persistence.Rows;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The permissions to enter a filing for its county")
class JpaEntryPermissionsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");

    private final TestStore store = new TestStore();
    private Actor falk;
    private Actor ochoa;
    private Submission yuba;

    @BeforeEach
    void begin() {
        Rows.counties(store);
        falk = Rows.reviewer(store, 7, "N. Falk");
        ochoa = Rows.reviewer(store, 8, "R. Ochoa");
        yuba = Rows.draft(store, YUBA);
        add(falk, yuba);
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void check(Consumer<JpaEntryPermissions> work) {
        with(
                all -> {
                    work.accept(all);
                    return null;
                });
    }

    private <T> T with(Function<JpaEntryPermissions, T> work) {
        return store.inTransaction(em -> work.apply(new JpaEntryPermissions(em)));
    }

    private void add(Actor reviewer, Submission submission) {
        check(
                all -> {
                    all.add(
                            new EntryPermission(
                                    submission, reviewer.accountId(), EntryKind.PAPER, NOW));
                });
    }

    @Test
    @DisplayName("are found by the reviewer who has one, while the filing is with its county")
    void ongoing() {
        Optional<OngoingEntry> found = with(all -> all.ongoing(falk));
        assertThat(found)
                .hasValueSatisfying(
                        entry -> {
                            assertThat(entry.isOf(YUBA, PERIOD)).isTrue();
                            assertThat(entry.kind()).isEqualTo(EntryKind.PAPER);
                            assertThat(entry.startedAt()).isEqualTo(NOW);
                            assertThat(entry.id()).isPositive();
                        });
        check(all -> assertThat(all.ongoing(ochoa)).isEmpty());
        check(all -> assertThat(all.open(ochoa)).isEmpty());
        Rows.run(store, "update submission set status = 'SUBMITTED'");
        check(all -> assertThat(all.ongoing(falk)).isEmpty());
        check(all -> assertThat(all.open(falk)).isPresent());
    }

    @Test
    @DisplayName("record the first answer, and end")
    void life() {
        check(all -> assertThat(all.open(falk).orElseThrow().use(NOW)).isTrue());
        check(all -> assertThat(all.open(falk).orElseThrow().use(NOW.plusSeconds(1))).isFalse());
        check(
                all -> {
                    assertThat(all.open(yuba)).hasSize(1);
                    all.open(yuba).forEach(open -> open.end(NOW));
                });
        check(all -> assertThat(all.open(yuba)).isEmpty());
        check(all -> assertThat(all.open(falk)).isEmpty());
    }

    @Test
    @DisplayName("are one at a time for each reviewer")
    void oneAtATime() {
        Submission yolo = Rows.draft(store, YOLO);
        assertThatThrownBy(() -> add(falk, yolo)).hasStackTraceContaining("OPEN_ACCOUNT");
        add(ochoa, yolo);
        check(all -> assertThat(all.open(ochoa).orElseThrow().isFor(yuba)).isFalse());
        check(all -> assertThat(all.open(falk).orElseThrow().isFor(yuba)).isTrue());
    }

    @Test
    @DisplayName("keep a reviewer from reviewing, also after they ended")
    void parties() {
        check(
                all -> {
                    all.open(falk).orElseThrow().end(NOW);
                });
        check(all -> assertThat(all.undecided(7)).containsExactly(YUBA));
        check(all -> assertThat(all.undecided(8)).isEmpty());
        check(all -> assertThat(all.hasEntered(falk, YUBA)).isTrue());
        check(all -> assertThat(all.hasEntered(falk, YOLO)).isFalse());
        check(all -> assertThat(all.hasEntered(ochoa, YUBA)).isFalse());
        Rows.run(store, "update submission set status = 'APPROVED'");
        check(all -> assertThat(all.undecided(7)).isEmpty());
    }
}
