package org.csecprogress.submission.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.AccessLost;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Sql;
import org.csecprogress.submission.EntryKind;
import org.csecprogress.submission.Submission;
import org.csecprogress.submission.SubmissionAction;
import org.csecprogress.submission.SubmissionEvent;
import org.csecprogress.submission.Submissions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An entry for a county")
class LostEntriesTest {
    private static final ReportingPeriod PERIOD = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final long ENTERING = 7;
    private static final long ADMIN = 9;

    /** A table with one open entry: account 7 enters Yuba's filing. */
    private static final class OneEntry extends Sql {
        private boolean isOpen = true;

        @Override
        @SuppressWarnings("unchecked")
        public <T> Optional<T> first(String sql, RowReader<T> reader, Object... parameters) {
            var entry = new OngoingEntry(1, YUBA, PERIOD, EntryKind.PAPER, Instant.EPOCH);
            return isOpen && parameters[0].equals(ENTERING)
                    ? Optional.of((T) entry)
                    : Optional.empty();
        }

        @Override
        public int update(String sql, Object... parameters) {
            isOpen = isOpen && !parameters[1].equals(ENTERING);
            return 1;
        }
    }

    private final List<SubmissionEvent> recorded = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final OneEntry table = new OneEntry();

    @SuppressWarnings("unchecked")
    private final Event<AuditedEvent> events =
            (Event<AuditedEvent>)
                    Proxy.newProxyInstance(
                            Event.class.getClassLoader(),
                            new Class<?>[] {Event.class},
                            (proxy, method, arguments) -> {
                                told.add(arguments[0]);
                                return null;
                            });

    /** Yuba's filing, which is with the county; there is no database. */
    private final Submissions oneFiling =
            (Submissions)
                    Proxy.newProxyInstance(
                            Submissions.class.getClassLoader(),
                            new Class<?>[] {Submissions.class},
                            (proxy, method, arguments) ->
                                    switch (method.getName()) {
                                        case "hold" ->
                                                new Submission(YUBA, PERIOD, 1, 1, Instant.EPOCH);
                                        case "add" ->
                                                recorded.add((SubmissionEvent) arguments[0])
                                                        ? null
                                                        : arguments;
                                        default -> null;
                                    });

    private final LostEntries lost =
            new LostEntries(oneFiling, new EntryAccess(null, table, null), events);

    private void lose(long account, Set<Role> roles) {
        lost.end(new AccessLost(account, "N. Falk", roles, ADMIN, NOW));
    }

    @Test
    @DisplayName("ends once with the reviewer's account, and the county is told")
    void account() {
        lose(ENTERING, EnumSet.allOf(Role.class));
        lose(ENTERING, EnumSet.allOf(Role.class));
        assertThat(table.isOpen).isFalse();
        assertThat(recorded)
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.action()).isEqualTo(SubmissionAction.END_ENTRY);
                            assertThat(event.actorId()).isEqualTo(ENTERING);
                            assertThat(event.at()).isEqualTo(NOW);
                        });
        assertThat(told).isEqualTo(recorded);
    }

    @Test
    @DisplayName("ends with the reviewer's role")
    void role() {
        lose(ENTERING, Set.of(Role.STATE_REVIEWER));
        assertThat(table.isOpen).isFalse();
        assertThat(recorded).hasSize(1);
    }

    @Test
    @DisplayName("continues if another role or another person is removed")
    void others() {
        lose(ENTERING, Set.of(Role.STATE_PUBLISHER));
        lose(ADMIN, Set.of(Role.STATE_REVIEWER));
        assertThat(table.isOpen).isTrue();
        assertThat(recorded).isEmpty();
        assertThat(told).isEmpty();
    }
}
