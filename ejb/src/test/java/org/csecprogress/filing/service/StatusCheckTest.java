package org.csecprogress.filing.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what the nightly check reports. */
@DisplayName("The nightly check of statuses")
class StatusCheckTest {
    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final StatusCheck check = portal.bean(StatusCheck.class);

    /** Keeps what is logged. */
    private static final class Kept extends Handler {
        private final List<LogRecord> records = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            records.add(line);
        }

        @Override
        public void flush() {
            // Nothing is buffered.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private List<LogRecord> logged() {
        Logger log = Logger.getLogger(StatusCheck.class.getName());
        Kept kept = new Kept();
        log.addHandler(kept);
        log.setUseParentHandlers(false);
        try {
            check.check();
        } finally {
            log.removeHandler(kept);
            log.setUseParentHandlers(true);
        }
        return kept.records;
    }

    @Test
    @DisplayName("reports nothing while each status is that of its last event")
    void agreeing() {
        aFiling().returned().into(portal);
        assertThat(check.differences()).isEmpty();
        assertThat(logged()).isEmpty();
    }

    @Test
    @DisplayName("reports each submission with another status as a severe fault")
    void differing() {
        for (String county : List.of("Yuba", "Yolo")) {
            portal.memory()
                    .add(
                            new Submission(
                                    Staff.county(county),
                                    ReportingPeriod.of("2026Q3"),
                                    1,
                                    1,
                                    portal.now()));
        }
        assertThat(check.differences())
                .containsExactly(
                        "2026Q3-58 is DRAFT, by its events null",
                        "2026Q3-57 is DRAFT, by its events null");
        assertThat(logged())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getLevel()).isEqualTo(Level.SEVERE))
                .extracting(line -> line.getParameters()[0])
                .isEqualTo(check.differences());
    }
}
