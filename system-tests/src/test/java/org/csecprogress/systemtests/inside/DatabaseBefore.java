package org.csecprogress.systemtests.inside;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.budget.Processor;
import org.csecprogress.budget.TestBudget;
import org.csecprogress.systemtests.QuickStart;
import org.csecprogress.systemtests.TestDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Creates a database before Arquillian reads its settings, and passes it to the server. It also
 * runs inside the server, where it does nothing.
 */
public class DatabaseBefore implements BeforeAllCallback, BeforeEachCallback {
    private static final String OPTIONS = "csec.inside.options";

    /** A day before the archive is audited or a plan priced, so that only a test starts that. */
    private static final List<String> WAIT =
            List.of("-Dcsec.archive.audit.seconds=86400", "-Dcsec.release.price.seconds=86400");

    private static final String SITE = "-Dcsec.site.url=http://127.0.0.1";

    private static final AtomicReference<Instant> BEGUN = new AtomicReference<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("csec.work") != null && System.getProperty(OPTIONS) == null) {
            Map<String, String> settings = TestDatabase.ofTheRun("inside").withStaff().settings();
            BEGUN.set(Instant.now());
            System.setProperty(
                    OPTIONS,
                    Stream.concat(
                                    Stream.concat(
                                            QuickStart.OPTIONS.stream(),
                                            Stream.concat(WAIT.stream(), Stream.of(SITE))),
                                    settings.entrySet().stream()
                                            .map(
                                                    e ->
                                                            "-D"
                                                                    + property(e.getKey())
                                                                    + "="
                                                                    + e.getValue()))
                            .collect(Collectors.joining(" ")));
        }
    }

    /** Waits before the first test until the server has the archive. */
    @Override
    public void beforeEach(ExtensionContext context) {
        Instant begun = BEGUN.getAndSet(null);
        if (begun != null) {
            Duration processors =
                    ProcessHandle.current()
                            .children()
                            .filter(process -> isMicroSince(process, begun))
                            .map(p -> Processor.ofFamily(p.pid()))
                            .reduce(Duration.ZERO, Duration::plus);
            TestBudget.started("Arquillian", Duration.between(begun, Instant.now()), processors);
        }
    }

    /** Returns whether a process is a Micro server started since; others started earlier. */
    private static boolean isMicroSince(ProcessHandle process, Instant begun) {
        boolean isMicro =
                process.info()
                        .arguments()
                        .filter(all -> String.join(" ", all).contains("payara-micro"))
                        .isPresent();
        // Linux counts the start in hundredths of a second.
        return isMicro
                && process.info()
                        .startInstant()
                        .filter(start -> start.isAfter(begun.minusMillis(20)))
                        .isPresent();
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
