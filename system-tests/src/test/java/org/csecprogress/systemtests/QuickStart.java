package org.csecprogress.systemtests;

import java.util.List;

/**
 * Options of the JVM of a server that a test starts: it lives for minutes, so what the second
 * compiler does for it never pays. docs/testing.md has the measured pairs.
 */
public final class QuickStart {
    /** For a process that serves a test. */
    public static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private QuickStart() {}
}
