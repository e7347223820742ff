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

    /**
     * The options of a server that plays nine quarters. The second compiler gets only what runs
     * forty times as often as usual, since by default it costs more than half of the whole play.
     */
    public static final List<String> OF_HARD_WORK =
            OPTIONS.isEmpty()
                    ? OPTIONS
                    : List.of(
                            "-XX:+UseSerialGC",
                            "-Xms1g",
                            "-Xmn500m",
                            "-XX:Tier4InvocationThreshold=200000",
                            "-XX:Tier4MinInvocationThreshold=24000",
                            "-XX:Tier4CompileThreshold=600000",
                            "-XX:Tier4BackEdgeThreshold=1600000");

    private QuickStart() {}
}
