package org.csecprogress.systemtests.inside;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.budget.Budget;
import org.csecprogress.budget.Processor;
import org.csecprogress.systemtests.QuickStart;
import org.csecprogress.systemtests.TestDatabase;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes a database before Arquillian reads its settings, and tells the server of it. It runs inside
 * the server as well, where there is nothing to do.
 */
public class DatabaseBefore implements BeforeAllCallback, BeforeEachCallback {
    private static final String OPTIONS = "csec.inside.options";

    private static final AtomicLong BEGUN = new AtomicLong();

    @Override
    public void beforeAll(ExtensionContext context) {
        if (System.getProperty("csec.work") != null && System.getProperty(OPTIONS) == null) {
            Map<String, String> settings = TestDatabase.ofTheRun("inside").settings();
            BEGUN.set(System.nanoTime());
            System.setProperty(
                    OPTIONS,
                    Stream.concat(
                                    QuickStart.OPTIONS.stream(),
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

    /** Before the first test the server is there, with the archive. */
    @Override
    public void beforeEach(ExtensionContext context) {
        long begun = BEGUN.getAndSet(0);
        if (begun != 0) {
            Duration processors =
                    ProcessHandle.current()
                            .children()
                            .filter(p -> isMicro(p))
                            .map(p -> Processor.ofFamily(p.pid()))
                            .reduce(Duration.ZERO, Duration::plus);
            Budget.started("Arquillian", Duration.ofNanos(System.nanoTime() - begun), processors);
        }
    }

    private static boolean isMicro(ProcessHandle process) {
        return process.info()
                .arguments()
                .filter(all -> String.join(" ", all).contains("payara-micro"))
                .isPresent();
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
