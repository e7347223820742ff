package org.csecprogress.systemtests.inside;

import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.service.StatusCheck;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Inside the server, the nightly check of statuses")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class StatusCheckIT {
    @Inject private ServerStore store;
    @Inject private StatusCheck check;

    /** Collects log messages. */
    private static final class Listener extends Handler {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().equals(Level.SEVERE)) {
                lines.add(line.getParameters()[0].toString());
            }
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

    @Test
    @DisplayName("reports a status that differs from its events, and nothing when all agree")
    void reportsDifferences() {
        Submission filing = store.add(aFiling().of("Nevada").in("2019Q1").opened());
        assertEquals(List.of(), reported());
        status(filing, SubmissionStatus.APPROVED);
        assertEquals(List.of("2019Q1-29 is APPROVED, by its events DRAFT"), reported());
        status(filing, SubmissionStatus.DRAFT);
        assertEquals(List.of(), reported());
        Submission other =
                new Submission(Staff.county("Yuba"), filing.period(), 1, 1, Instant.EPOCH);
        store.persist(other);
        assertEquals(List.of("2019Q1-58 is DRAFT, by its events null"), reported());
        store.remove(other);
    }

    private void status(Submission filing, SubmissionStatus status) {
        store.ask(
                em ->
                        em.createQuery("update Submission s set s.status = :status where s = :it")
                                .setParameter("status", status)
                                .setParameter("it", filing)
                                .executeUpdate());
    }

    private List<String> reported() {
        Listener listener = new Listener();
        Logger log = Logger.getLogger(StatusCheck.class.getName());
        log.addHandler(listener);
        try {
            check.check();
        } finally {
            log.removeHandler(listener);
        }
        return listener.lines;
    }
}
