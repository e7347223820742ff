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
 * Measures each test class with all processes that its tests start: servers, databases, browsers.
 * JUnit finds it through {@code META-INF/services}.
 */
public final class TestBudgetListener implements TestExecutionListener {
    private static final AtomicReference<String> CURRENT = new AtomicReference<>("");

    private Reading before = Reading.now();
    private String outer = "";

    /** The clock and the CPU time at one moment. */
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

    /** Returns the current test class; empty between two. */
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

    /** Records the process. If it runs several plans, its last line counts. */
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
