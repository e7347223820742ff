package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Finds phrases that a native speaker would not write. It cannot tell whether a text is clear. */
@DisplayName("A comment")
class PlainCommentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** A comment, or a literal, in which a comment cannot begin. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\\n])*+'"
                            + "|//[^\\n]*|/\\*.*?\\*/",
                    Pattern.DOTALL);

    /** A first sentence has to stand alone in a tooltip. */
    private static final Pattern RIDDLE =
            Pattern.compile("/\\*\\*\\s*(?:\\* )?(?:The same\\b|Whoever\\b|What\\b|Who\\b)");

    private static final Pattern ODD =
            Pattern.compile("\\bfor who\\b|(?<!@param )\\bmend(?:s|ed|ing)?\\b");

    @Test
    @DisplayName("begins with a sentence that stands alone, in plain English")
    void plain() throws IOException {
        List<String> found = new ArrayList<>();
        int read = 0;
        for (Path file : sources()) {
            String source = Files.readString(file);
            for (MatchResult token : TOKEN.matcher(source).results().toList()) {
                if (token.group().startsWith("/")) {
                    read++;
                    if (isOdd(token.group())) {
                        long line = source.substring(0, token.start()).lines().count() + 1;
                        found.add(ROOT.relativize(file) + ":" + line + " " + token.group());
                    }
                }
            }
        }
        assertThat(read).isGreaterThan(5_000);
        assertThat(found).isEmpty();
    }

    private static boolean isOdd(String comment) {
        return RIDDLE.matcher(comment).lookingAt() || ODD.matcher(comment).find();
    }

    @Test
    @DisplayName("is refused where it is a riddle, and not where it is a text")
    void refuses() {
        assertThat(
                        List.of(
                                "/** What was read. */",
                                "/**\n * Whoever asks.\n */",
                                "/** The same. */",
                                "// lists those for who it is",
                                "/** Returns what to mend. */"))
                .allMatch(PlainCommentsTest::isOdd);
        assertThat(
                        List.of(
                                "/** Returns what was read. */",
                                "/** Sets the same value again. */",
                                "/**\n * Counts.\n *\n * @param mend the number of errors\n */",
                                "// The same row is locked first."))
                .noneMatch(PlainCommentsTest::isOdd);
    }

    private static List<Path> sources() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.endsWith("PlainCommentsTest.java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
