package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Problem;

/** Assertions about the answers of services and their background work. */
final class Decisions {
    /** The number of polls in a minute. */
    private static final int LOOKS = 600;

    private static final int BETWEEN_LOOKS_MILLIS = 100;

    private Decisions() {}

    static void assertAccepted(Decision decision) {
        assertInstanceOf(Decision.Accepted.class, decision, decision.toString());
    }

    static void assertRefused(String key, Decision decision) {
        assertEquals(key, refusal(decision).key());
    }

    /** Returns the first problem of a refusal. */
    static Problem refusal(Decision decision) {
        return assertInstanceOf(Decision.Refused.class, decision, decision.toString())
                .problems()
                .get(0);
    }

    /** Polls until a condition holds. */
    static void await(BooleanSupplier isSo) throws InterruptedException {
        for (int look = 0; look < LOOKS && !isSo.getAsBoolean(); look++) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        assertTrue(isSo.getAsBoolean(), "it is so within a minute");
    }
}
