package org.csecprogress.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Measures each test class, with all processes that its tests started: a server, a database, a
 * browser. JUnit finds it by its name in {@code META-INF/services}.
 */
public final class TestBudgetListener implements TestExecutionListener {
    private static final AtomicReference<String> CURRENT = new AtomicReference<>("");

    private Reading before = Reading.now();
    private String outer = "";

    /** The clock and the processors at one moment. */
    private record Reading(long nanos, Duration processors) {
        static Reading now() {
            return new Reading(System.nanoTime(), TestBudget.processors());
        }

        void addSince(Reading before, TestBudget.Kind kind, String name) {
            TestBudget.add(
                    kind,
                    name,
                    "",
                    Duration.ofNanos(nanos - before.nanos),
                    processors.minus(before.processors));
        }
    }

    /** The test class that is run now; empty between two. */
    static String current() {
        return CURRENT.get();
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        topClass(test)
                .filter(name -> outer.isEmpty())
                .ifPresent(
                        name -> {
                            outer = test.getUniqueId();
                            CURRENT.set(name);
                            before = Reading.now();
                        });
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.getUniqueId().equals(outer)) {
            String name = CURRENT.getAndSet("");
            outer = "";
            Reading.now().addSince(before, TestBudget.Kind.CLASS, name);
        }
    }

    /** Where a process runs several plans, the last of its lines counts. */
    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Duration lived =
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(start -> Duration.between(start, Instant.now()))
                        .orElse(Duration.ZERO);
        TestBudget.add(
                TestBudget.Kind.PROCESS,
                Long.toString(ProcessHandle.current().pid()),
                "",
                lived,
                TestBudget.processors());
    }

    private static Optional<String> topClass(TestIdentifier test) {
        return test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .map(name -> name.substring(name.lastIndexOf('.') + 1));
    }
}
