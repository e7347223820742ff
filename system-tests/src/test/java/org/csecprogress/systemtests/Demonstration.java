package org.csecprogress.systemtests;

import java.time.LocalDate;
import java.util.Map;

/** The demonstration, played once a run; each test class works on a copy of its own. */
final class Demonstration {
    /** The password of everyone in it. */
    static final String PASSWORD = "a password of the demonstration";

    /** The day on which its open quarter is frozen. */
    static final LocalDate FREEZE = LocalDate.of(2026, 12, 14);

    /** The day on which its open quarter is released. */
    static final LocalDate RELEASE = LocalDate.of(2026, 12, 29);

    private static Portal played;

    private Demonstration() {}

    /** A portal that has the demonstration, not started. */
    static synchronized Portal portal(String name) {
        if (played == null) {
            Portal portal = Portal.embedded("demonstration");
            Runtime.getRuntime().addShutdownHook(new Thread(portal::close));
            portal.start(settings());
            portal.stop();
            played = portal;
        }
        return Portal.copyOf(played, name);
    }

    /** The settings of a demonstration on its own day. */
    static Map<String, String> settings() {
        return Map.of("CSEC_PROFILE", "demo", "DEMO_PASSWORD", PASSWORD);
    }

    /** The settings of a demonstration on a later day. */
    static Map<String, String> settings(LocalDate day) {
        return Map.of(
                "CSEC_PROFILE", "demo", "DEMO_PASSWORD", PASSWORD, "DEMO_DATE", day.toString());
    }
}
