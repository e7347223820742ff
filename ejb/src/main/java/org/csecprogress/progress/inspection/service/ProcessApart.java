package org.csecprogress.progress.inspection.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.commons.logging.Log;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.csecprogress.progress.DocumentType;

/** Runs {@link InspectionProgram} in a Java of its own with little memory, and stops it in time. */
final class ProcessApart {
    /** Memory of the process. A letter page with pictures takes less than half of it. */
    private static final String MEMORY = "-Xmx256m";

    /** The libraries and modules that the process needs, each by one class of it. */
    private static final List<Class<?>> NEEDED =
            List.of(
                    InspectionProgram.class,
                    DocumentType.class,
                    PDDocument.class,
                    RandomAccessRead.class,
                    FontBoxFont.class,
                    Log.class);

    /** With this a Java ends whose memory is full. */
    private static final int MEMORY_FULL = 3;

    private static final String END_OF_ARCHIVE = "!/";

    private final Duration longest;
    private final int mostBytes;

    /**
     * @param longest after how long it is stopped
     * @param mostBytes how many bytes are taken from it
     */
    ProcessApart(Duration longest, int mostBytes) {
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    /**
     * Returns what the program wrote.
     *
     * @throws FlawedDocumentException if it failed, or needed too much
     */
    byte[] run(String... arguments) throws IOException {
        Process process =
                new ProcessBuilder(command(arguments))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            process.getOutputStream().close();
            var reading = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
            byte[] written = reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (written.length > mostBytes || !process.waitFor(1, TimeUnit.SECONDS)) {
                throw new FlawedDocumentException(DocumentFlaw.HEAVY);
            }
            if (process.exitValue() != 0) {
                boolean full = process.exitValue() == MEMORY_FULL;
                throw new FlawedDocumentException(full ? DocumentFlaw.HEAVY : DocumentFlaw.BROKEN);
            }
            return written;
        } catch (ExecutionException | TimeoutException e) {
            throw new FlawedDocumentException(DocumentFlaw.HEAVY, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FlawedDocumentException(DocumentFlaw.HEAVY, e);
        } finally {
            process.destroyForcibly();
        }
    }

    private byte[] read(InputStream from) {
        try {
            return from.readNBytes(mostBytes + 1);
        } catch (IOException e) {
            return new byte[0]; // It was stopped.
        }
    }

    private static List<String> command(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                MEMORY,
                                "-Xss2m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-Djava.awt.headless=true",
                                "-Dorg.apache.commons.logging.Log="
                                        + "org.apache.commons.logging.impl.NoOpLog",
                                "-cp",
                                classPath(),
                                InspectionProgram.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static String classPath() {
        return NEEDED.stream()
                .map(ProcessApart::place)
                .distinct()
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /** Returns the archive or folder that a class comes from, wherever the server keeps it. */
    private static String place(Class<?> type) {
        String name = type.getName().replace('.', '/') + ".class";
        URL url = type.getClassLoader().getResource(name);
        String text = String.valueOf(url);
        String bare = text.startsWith("jar:") ? text.substring("jar:".length()) : text;
        int end = bare.lastIndexOf(END_OF_ARCHIVE);
        String place =
                end < 0 ? bare.substring(0, bare.length() - name.length()) : bare.substring(0, end);
        try {
            return Path.of(new URI(place)).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
