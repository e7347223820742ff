package org.csecprogress.systemtests;

import java.util.List;

/**
 * Options for the JVM of a server that a test starts. It lives for minutes, so the work of the
 * second compiler never pays; docs/testing.md has the measured pairs. The bench measures the portal
 * as it is deployed and sets {@code csec.quick} to false.
 */
public final class QuickStart {
    /** The options; none for the bench. */
    public static final List<String> OPTIONS =
            "false".equals(System.getProperty("csec.quick"))
                    ? List.of()
                    : List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private QuickStart() {}
}
