package org.csecprogress.progress.inspection.service;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.csecprogress.progress.DocumentType;

/**
 * The program that a process of its own runs: {@code inspect FILE} or {@code draw FILE TYPE PAGE}.
 * It writes one line, or a picture. Whatever else happens ends it, which its caller takes for a
 * refusal.
 */
final class InspectionProgram {
    static final String INSPECT = "inspect";
    static final String DRAW = "draw";
    static final String GOOD = "good";
    static final String FLAW = "flaw";

    private InspectionProgram() {}

    /** Looks into one file and ends. */
    public static void main(String[] arguments) throws IOException {
        OutputStream out = new BufferedOutputStream(System.out);
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals(INSPECT)) {
            out.write(line(Inspector.inspect(file)).getBytes(StandardCharsets.US_ASCII));
        } else {
            DocumentType type = DocumentType.valueOf(arguments[2]);
            PageDrawer.draw(file, type, Integer.parseInt(arguments[3]), out);
        }
        out.flush();
    }

    private static String line(InspectedDocument answer) {
        return answer.flaw()
                .map(flaw -> FLAW + " " + flaw.name())
                .orElseGet(
                        () ->
                                GOOD
                                        + " "
                                        + answer.type().orElseThrow().name()
                                        + " "
                                        + answer.pages());
    }

    /** Reads the line of an inspection. */
    static InspectedDocument read(String line) {
        String[] words = line.split(" ", -1);
        return words[0].equals(GOOD)
                ? InspectedDocument.good(DocumentType.valueOf(words[1]), Integer.parseInt(words[2]))
                : InspectedDocument.refused(DocumentFlaw.valueOf(words[1]));
    }
}
