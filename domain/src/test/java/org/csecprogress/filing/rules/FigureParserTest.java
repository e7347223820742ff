package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Parsed;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Typed input")
class FigureParserTest {
    private static final Catalog CATALOG = Catalogs.builtIn().latest();
    private static final CellKey COUNT = CellKey.parse("ID-01");
    private static final CellKey MEDIAN = CellKey.parse("PL-07.MED");
    private final FigureParser parser = new FigureParser(RuleSet.of(CATALOG));

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "1204",
                "1,204",
                " 1204 ",
                "1 204",
                "1204\t",
                "1\u00a0204",
                "1\u202f204",
                "１２０４",
                "1，204",
                "01204",
                "1204.0",
                "\ufeff1204",
                "1204\r\n"
            })
    @DisplayName("as a number is read in every unambiguous format")
    void clear(String typed) {
        assertThat(parser.figure(COUNT, typed).value()).contains(Answer.of(1204));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "12.5",
                "-1",
                "−1",
                "1,20",
                "1 2",
                "12 04",
                "1.204",
                "1e3",
                "abc",
                "1,2,0,4",
                "1000000",
                "5-6",
                "<11",
                "0x10",
                "١٢",
                "1204 youth",
                "12.",
                ",5",
                "NaN",
                "*",
                "1²",
                "1₂",
                "①",
                "⒈",
                "99999999999999999999999999999999999999999999999999"
            })
    @DisplayName("as something else is refused, and shown as typed")
    void refused(String typed) {
        Finding finding = parser.figure(COUNT, typed).finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("F-01");
        assertThat(finding.target()).isEqualTo("ID-01");
        assertThat(finding.arguments()).containsEntry("typed", typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00a0", "\t\r\n", "\u200b"})
    @DisplayName("that is empty is no answer, never zero")
    void nothing(String typed) {
        assertThat(parser.figure(COUNT, typed)).isEqualTo(new Parsed.Nothing<>());
    }

    @ParameterizedTest
    @CsvSource({
        "NA_PENDING, NA_PENDING",
        "Not collected, NA_NOT_COLLECTED",
        "not applicable, NA_NOT_APPLICABLE",
        "No se recopila, NA_NOT_COLLECTED"
    })
    @DisplayName("as a reason, by code or text, is an absent figure")
    void reason(String typed, AbsentReason reason) {
        assertThat(parser.figure(COUNT, typed).value()).contains(Answer.absent(reason));
    }

    @Test
    @DisplayName("as a median keeps one decimal")
    void decimal() {
        assertThat(parser.figure(MEDIAN, "41.50").value())
                .contains(new Answer.Count(new BigDecimal("41.5")));
        assertThat(parser.figure(MEDIAN, "41.55").finding().orElseThrow().rule()).isEqualTo("F-02");
        assertThat(parser.figure(MEDIAN, "7300.1").finding()).isPresent();
    }

    @Test
    @DisplayName("that is already a number, as in a workbook, is judged like text")
    void number() {
        assertThat(parser.figure(COUNT, new BigDecimal("1204")).value()).contains(Answer.of(1204));
        for (String wrong : List.of("-1", "12.5", "1000000")) {
            Finding finding = parser.figure(COUNT, new BigDecimal(wrong)).finding().orElseThrow();
            assertThat(finding.arguments()).containsEntry("typed", wrong);
        }
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("answers") Answer answer) {
        assertThat(parser.figure(MEDIAN, answer.written()).value()).contains(answer);
    }

    @Property
    void whatIsShownIsReadBackInEitherLanguage(
            @ForAll @IntRange(max = 999_999) int number,
            @ForAll Language language,
            @ForAll("blanks") String before,
            @ForAll("blanks") String after,
            @ForAll boolean fullWidth) {
        String shown = NumberFormat.getIntegerInstance(language.locale()).format(number);
        String typed = before + (fullWidth ? widened(shown) : shown) + after;
        assertThat(parser.figure(COUNT, typed).value()).contains(Answer.of(number));
    }

    @Property
    void nothingThatIsTypedBreaksIt(@ForAll String typed) {
        Parsed<Answer> parsed = parser.figure(COUNT, typed);
        assertThat(parsed.value().isPresent() && parsed.finding().isPresent()).isFalse();
        for (String field : List.of("NAR.DATA", "ID-10.TOOL", "SV-01.LIMIT")) {
            assertThat(parser.text(field, typed)).isNotNull();
        }
    }

    private static String widened(String text) {
        return text.chars()
                .map(c -> (c >= '0' && c <= '9') || c == ',' ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Provide
    Arbitrary<Answer> answers() {
        Arbitrary<Answer> counts =
                Combinators.combine(
                                Arbitraries.integers().between(0, 7299),
                                Arbitraries.integers().between(0, 9))
                        .as(
                                (whole, tenth) ->
                                        new Answer.Count(new BigDecimal(whole + "." + tenth)));
        return Arbitraries.oneOf(counts, Arbitraries.of(AbsentReason.values()).map(Answer::absent));
    }

    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.strings().withChars(" \t\u00a0\u2009\u3000").ofMaxLength(3);
    }

    @Test
    @DisplayName("as codes, by code or text, is stored once each, in the order of the list")
    void codes() {
        assertThat(parser.text("ID-10.TOOL", "local| CSE-IT 2.0 |LOCAL").value())
                .contains("CSEIT2|LOCAL");
        assertThat(parser.text("ID-10.FREQUENCY", "At least once a year").value())
                .contains("YEARLY");
        Finding finding = parser.text("ID-10.TOOL", "CSEIT2|OTHER").finding().orElseThrow();
        assertThat(finding.rule()).isEqualTo("F-03");
        assertThat(finding.arguments()).containsEntry("typed", "OTHER");
        assertThat(parser.text("ID-10.FREQUENCY", "YEARLY|OTHER").finding()).isPresent();
    }

    @Test
    @DisplayName("as hours must be within the limits of the field")
    void hours() {
        assertThat(parser.text("SV-01.LIMIT", " 2,160 ").value()).contains("2160");
        assertThat(parser.text("SV-01.LIMIT", "0").finding().orElseThrow().rule())
                .isEqualTo("F-01");
        assertThat(parser.text("SV-02.LIMIT", "73").finding()).isPresent();
        assertThat(parser.text("SV-02.LIMIT", "1.5").finding()).isPresent();
    }

    @Test
    @DisplayName("as text can be as long as the field allows, in characters rather than bytes")
    void words() {
        assertThat(parser.text("NAR.DATA", "🌊".repeat(4000)).value()).isPresent();
        assertThat(parser.text("NAR.DATA", "🌊".repeat(4001)).finding().orElseThrow().rule())
                .isEqualTo("F-05");
        assertThat(parser.text("NAR.DATA", "  Two systems.\n").value()).contains("Two systems.");
        assertThat(parser.text("NAR.DATA", " \n ")).isEqualTo(new Parsed.Nothing<>());
    }

    @Test
    @DisplayName("for a milestone must be a status of the list and a valid date")
    void milestones() {
        assertThat(parser.status("PM-06.STATUS", "in progress").value()).contains("IN_PROGRESS");
        assertThat(parser.status("PM-06.STATUS", "done").finding().orElseThrow().rule())
                .isEqualTo("F-03");
        assertThat(parser.status("PM-06.STATUS", " ")).isEqualTo(new Parsed.Nothing<>());
        assertThat(parser.date("PM-06.ACTUAL", " ")).isEqualTo(new Parsed.Nothing<>());
        assertThat(parser.date("PM-06.ACTUAL", "2024-02-29").value())
                .contains(LocalDate.of(2024, 2, 29));
        assertThat(parser.date("PM-06.ACTUAL", "2023-02-29").finding().orElseThrow().rule())
                .isEqualTo("F-04");
        for (String typed : new String[] {"6/5/2026", "06/05/2026", " 6/5/2026 "}) {
            assertThat(parser.date("PM-06.ACTUAL", typed).value())
                    .contains(LocalDate.of(2026, 6, 5));
        }
        for (String typed : new String[] {"2/29/2026", "13/1/2026", "6/5/26", "6-5-2026"}) {
            assertThat(parser.date("PM-06.ACTUAL", typed).finding()).as(typed).isPresent();
        }
    }

    @Test
    @DisplayName("for an unknown figure throws not found")
    void unknown() {
        assertThatThrownBy(() -> parser.figure(CellKey.parse("XX-01"), "1"))
                .isInstanceOf(NotFoundException.class);
    }
}
