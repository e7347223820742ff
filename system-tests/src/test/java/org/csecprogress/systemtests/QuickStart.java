package org.csecprogress.systemtests;

import java.util.List;

/**
 * JVM options of servers that tests start. Most live for minutes and do little, so the second
 * compiler never pays off; docs/testing.md has the measurements. The bench measures the portal as
 * deployed and sets {@code csec.quick} to false.
 */
public final class QuickStart {
    /** The options; empty for the bench. */
    public static final List<String> OPTIONS =
            "false".equals(System.getProperty("csec.quick"))
                    ? List.of()
                    : List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** The options of a server that plays nine quarters. */
    public static final List<String> OF_HARD_WORK =
            OPTIONS.isEmpty() ? OPTIONS : List.of("-XX:+UseSerialGC");

    private QuickStart() {}
}
