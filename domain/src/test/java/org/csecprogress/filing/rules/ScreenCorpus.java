package org.csecprogress.filing.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.csv.Table;
import org.csecprogress.privacyscreen.TextScreen;
import org.csecprogress.privacyscreen.TextScreen.Kind;

/**
 * Made-up sentences in the style of counties, labeled with what they contain. All people, numbers
 * and addresses are invented.
 */
record ScreenCorpus(String name, List<Sentence> sentences) {
    private static final Path DEMONSTRATION = Path.of("../demo/src/main/resources/demo");

    /**
     * A sentence.
     *
     * @param kinds what it contains; may be empty
     */
    record Sentence(boolean isSpanish, Set<Kind> kinds, String text) {
        boolean isFound(Set<Kind> wanted) {
            return TextScreen.find(text, wanted).isPresent();
        }
    }

    static ScreenCorpus read(String name) {
        try (InputStream in = ScreenCorpus.class.getResourceAsStream("/screen/" + name)) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ScreenCorpus(name, all.lines().skip(1).map(ScreenCorpus::sentence).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a column of a table of the demonstration. */
    static List<String> column(String table, String column) {
        try {
            byte[] bytes = Files.readAllBytes(DEMONSTRATION.resolve(table + ".csv"));
            String head =
                    new String(bytes, StandardCharsets.UTF_8).lines().findFirst().orElseThrow();
            List<String> columns = Arrays.asList(head.split(",", -1));
            return Table.read(table + ".csv", bytes, columns).rows().stream()
                    .map(row -> row.text(column))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sentence sentence(String line) {
        List<String> columns = Arrays.asList(line.split("\t", -1));
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (!columns.get(1).equals("-")) {
            for (String kind : columns.get(1).split("\\|", -1)) {
                kinds.add(Kind.valueOf(kind));
            }
        }
        return new Sentence(columns.get(0).equals("es"), kinds, columns.get(2));
    }

    List<Sentence> with(Kind kind) {
        return sentences.stream().filter(s -> s.kinds().contains(kind)).toList();
    }

    List<Sentence> clean() {
        return sentences.stream().filter(s -> s.kinds().isEmpty()).toList();
    }

    /** Returns the sentences that contain a kind that the screen misses. */
    List<String> missed(Kind kind) {
        return with(kind).stream()
                .filter(s -> !s.isFound(EnumSet.of(kind)))
                .map(Sentence::text)
                .toList();
    }

    /** Returns the clean sentences that the screen stops. */
    List<String> falseAlarms() {
        return clean().stream()
                .filter(s -> s.isFound(EnumSet.allOf(Kind.class)))
                .map(Sentence::text)
                .toList();
    }
}
