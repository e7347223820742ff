package org.csecprogress.auditrelease.file;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A progress line on the console that overwrites itself. */
public final class ProgressLine {
    private static final long BETWEEN_NANOS = 500_000_000;

    private final PrintStream out;
    private long last = System.nanoTime();
    private int width;

    public ProgressLine(PrintStream out) {
        this.out = out;
    }

    /** Returns a progress line without output. */
    public static ProgressLine silent() {
        return new ProgressLine(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** Prints the text, unless another was printed just before. */
    public void say(String text) {
        long now = System.nanoTime();
        if (now - last >= BETWEEN_NANOS) {
            last = now;
            out.print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            out.flush();
            width = text.length();
        }
    }

    /** Clears the line. */
    public void end() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }
}
