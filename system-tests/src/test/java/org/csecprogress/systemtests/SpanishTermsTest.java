package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Checks that each English term has one Spanish term, in pages, notices and data. */
@DisplayName("The Spanish terms")
class SpanishTermsTest {
    private static final Path TERMS = Path.of("../docs/guide/spanish-terms.csv");
    private static final Path EXCEPTIONS =
            Path.of("src/test/resources/spanish-terms-exceptions.csv");

    /** A longer word loses its ending: presentaci\u00f3n, presentaciones. */
    private static final int SHORT = 6;

    private static final List<BothLanguages.Text> TEXTS = new ArrayList<>();
    private static final List<Term> TERM = new ArrayList<>();
    private static final List<Excepted> EXCEPTION = new ArrayList<>();

    /**
     * A term.
     *
     * @param name the English term as the file has it
     * @param never what may not be used for it
     */
    private record Term(String name, Pattern english, Pattern spanish, Pattern never) {
        static Term of(List<String> row) {
            String stems =
                    Arrays.stream(row.get(1).split("\\|", -1))
                            .map(Term::stems)
                            .collect(Collectors.joining("|"));
            return new Term(
                    row.get(0),
                    word(row.get(0)),
                    word(stems),
                    word(row.get(2).isEmpty() ? "(?!)" : row.get(2)));
        }

        /** Matches a term in singular and plural, feminine and masculine. */
        private static String stems(String term) {
            return Arrays.stream(term.split(" ", -1))
                    .map(
                            word ->
                                    word.length() > SHORT
                                            ? word.substring(0, word.length() - 2)
                                            : word)
                    .collect(Collectors.joining("\\p{L}* ", "", "\\p{L}*"));
        }

        private static Pattern word(String words) {
            return Pattern.compile("(?iu)(?<!\\p{L})(?:" + words + ")(?!\\p{L})");
        }

        /** Returns the fault of a text, or an empty text. */
        String fault(BothLanguages.Text text) {
            if (english.matcher(text.english()).find() && !spanish.matcher(text.spanish()).find()) {
                return name + " is missing";
            }
            Matcher found = never.matcher(text.spanish());
            while (found.find()) {
                if (!isOfAnother(found.group(), text)) {
                    return found.group() + " stands for " + name;
                }
            }
            return "";
        }

        /** Returns whether a word belongs to another term: "informe" is right for a report. */
        private boolean isOfAnother(String word, BothLanguages.Text text) {
            return TERM.stream()
                    .filter(term -> !term.name.equals(name))
                    .filter(term -> term.english.matcher(text.english()).find())
                    .anyMatch(term -> term.spanish.matcher(word).lookingAt());
        }
    }

    /**
     * A text that may differ.
     *
     * @param begins how its English begins
     */
    private record Excepted(String term, String place, String begins, String reason) {
        boolean fits(Term of, BothLanguages.Text text) {
            return of.name().equals(term)
                    && text.place().equals(place)
                    && text.english().startsWith(begins);
        }
    }

    @BeforeAll
    static void read() throws IOException {
        TEXTS.addAll(BothLanguages.words());
        TEXTS.addAll(BothLanguages.notices());
        TEXTS.addAll(BothLanguages.data());
        body(TERMS).forEach(row -> TERM.add(Term.of(row)));
        body(EXCEPTIONS)
                .forEach(
                        row ->
                                EXCEPTION.add(
                                        new Excepted(
                                                row.get(0), row.get(1), row.get(2), row.get(3))));
    }

    private static List<List<String>> body(Path file) throws IOException {
        List<List<String>> rows = BothLanguages.rows(file);
        return rows.subList(1, rows.size());
    }

    private static boolean isExcepted(Term term, BothLanguages.Text text) {
        return EXCEPTION.stream().anyMatch(exception -> exception.fits(term, text));
    }

    @Test
    @DisplayName("are found, and so are the texts of pages, notices, catalogue and glossary")
    void found() {
        assertThat(TERM)
                .extracting(Term::name)
                .contains("filings?", "reports?|reporting", "shares?", "withheld|withholds?");
        assertThat(TEXTS)
                .extracting(BothLanguages.Text::place)
                .contains("kernel skip", "sentences LATE.body", "rules message_en");
    }

    @Test
    @DisplayName("are used wherever their English is, and no other word is used for them")
    void kept() {
        List<String> faults = new ArrayList<>();
        for (Term term : TERM) {
            for (BothLanguages.Text text : TEXTS) {
                String fault = isExcepted(term, text) ? "" : term.fault(text);
                if (!fault.isEmpty()) {
                    faults.add(fault + ": " + text.place() + ": " + text.spanish());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    @DisplayName("have exceptions that give a reason and are all needed")
    void exceptions() {
        assertThat(EXCEPTION).allSatisfy(one -> assertThat(one.reason()).isNotBlank());
        assertThat(EXCEPTION)
                .allSatisfy(
                        one ->
                                assertThat(TERM)
                                        .as(one.toString())
                                        .anyMatch(term -> isNeeded(one, term)));
    }

    private static boolean isNeeded(Excepted one, Term term) {
        return TEXTS.stream().anyMatch(text -> one.fits(term, text) && !term.fault(text).isEmpty());
    }
}
