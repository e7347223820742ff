package org.csecprogress.budget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * The CPU time of processes so far, in user mode and in the kernel, as Linux counts it in {@code
 * /proc/PID/stat}: in hundredths of a second, for all threads together.
 */
public final class Processor {
    private static final long MILLIS_A_TICK = 10;

    /** The fields of utime and stime after the program's name, and those of ended children. */
    private static final int USER = 11;

    private static final int KERNEL = 12;
    private static final int USER_OF_CHILDREN = 13;
    private static final int KERNEL_OF_CHILDREN = 14;

    private Processor() {}

    /** Returns the CPU time of one process. */
    public static Duration of(long process) {
        return Duration.ofMillis(MILLIS_A_TICK * ticks(process, USER, KERNEL));
    }

    /** Returns the CPU time of a process and its descendants, running and ended. */
    public static Duration ofFamily(long process) {
        long own = ticks(process, USER, KERNEL, USER_OF_CHILDREN, KERNEL_OF_CHILDREN);
        long others =
                ProcessHandle.of(process).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToLong(
                                child ->
                                        ticks(
                                                child.pid(),
                                                USER,
                                                KERNEL,
                                                USER_OF_CHILDREN,
                                                KERNEL_OF_CHILDREN))
                        .sum();
        return Duration.ofMillis(MILLIS_A_TICK * (own + others));
    }

    private static long ticks(long process, int... places) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return IntStream.of(places).mapToLong(at -> Long.parseLong(fields[at])).sum();
        } catch (IOException e) {
            // The process may end between the two checks.
            if (!Files.exists(Path.of("/proc", Long.toString(process)))) {
                return 0;
            }
            throw new IllegalStateException(
                    "what the processors did is read from /proc, which Linux has", e);
        }
    }
}
