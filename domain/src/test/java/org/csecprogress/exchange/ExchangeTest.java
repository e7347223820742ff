package org.csecprogress.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.RawCell;
import org.csecprogress.exchange.file.Reading;
import org.csecprogress.exchange.file.RowError;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Input from another system")
class ExchangeTest {
    private static final CellKey TOTAL = CellKey.parse("ID-03");
    private static final CellKey GROUP = CellKey.parse("ID-03@AGE:A10_11");
    private static final CellKey OTHER = CellKey.parse("ID-04");
    private static final String JSON = "{\"county\":\"01\",\"period\":\"2026Q1\",\"figures\":%s}";
    private static final String DHIS2 =
            "{\"orgUnit\":\"01\",\"period\":\"2026Q1\",\"dataValues\":[%s]}";
    private static final String ADX =
            """
            <adx xmlns="urn:ihe:qrph:adx:2015" exported="2026-04-02T10:15:30Z">
            <group orgUnit="01" period="2026-01-01/P3M" dataSet="CSEC_PROGRESS_1">
            %s
            </group></adx>\
            """;

    private static Reading.Read json(String figures) {
        return read(Shape.JSON, JSON.formatted(figures));
    }

    private static Reading.Read read(Shape shape, String text) {
        Reading reading = Exchanges.read(shape, text);
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return (Reading.Read) reading;
    }

    private static List<RowError> errors(Shape shape, String text) {
        Reading reading = Exchanges.read(shape, text);
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        return ((Reading.Wrong) reading).errors();
    }

    private static FileProblem problem(Shape shape, String text) {
        Reading reading = Exchanges.read(shape, text);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).problem();
    }

    private static final Map<CellKey, Optional<Answer>> SAID =
            Map.of(
                    TOTAL, Optional.of(Answer.of(0)),
                    GROUP, Optional.of(Answer.absent(AbsentReason.NA_PENDING)),
                    OTHER, Optional.empty());

    @Test
    @DisplayName("distinguishes a zero, an absent figure, a deleted one and an open one")
    void json() {
        Reading.Read read =
                json(
                        "{\"ID-03\":0,\"ID-03@AGE:A10_11\":\"NA_PENDING\",\"ID-04\":null,"
                                + "\"ID-05\":\"\"}");
        assertThat(read.figures()).isEqualTo(SAID);
        assertThat(read.blank()).containsExactly(CellKey.parse("ID-05"));
    }

    @Test
    @DisplayName("does so in DHIS2's way, by comments and deletions")
    void dhis2() {
        Reading.Read read =
                read(
                        Shape.DHIS2,
                        DHIS2.formatted(
                                """
                                {"dataElement":"ID-03","categoryOptionCombo":"default","value":"0",
                                 "storedBy":"admin","followup":false},
                                {"dataElement":"ID-03","categoryOptionCombo":"AGE:A10_11",
                                 "comment":"NA_PENDING","orgUnit":"01","period":"2026Q1"},
                                {"dataElement":"ID-04","value":"7","deleted":true},
                                {"dataElement":"ID-05"}\
                                """));
        assertThat(read.figures()).isEqualTo(SAID);
        assertThat(read.blank()).containsExactly(CellKey.parse("ID-05"));
    }

    @Test
    @DisplayName("does so in ADX's way, by dimensions and annotations")
    void adx() {
        Reading.Read read =
                read(
                        Shape.ADX,
                        ADX.formatted(
                                """
                                <dataValue dataElement="ID-03" value="0"/>
                                <dataValue AGE="A10_11" dataElement="ID-03" value="0">
                                  <annotation>NA_PENDING</annotation></dataValue>
                                <dataValue dataElement="ID-04" value="0"><annotation>CLEAR</annotation></dataValue>
                                <dataValue dataElement="ID-05" value=""/>
                                """));
        assertThat(read.figures()).isEqualTo(SAID);
        assertThat(read.blank()).containsExactly(CellKey.parse("ID-05"));
    }

    @Test
    @DisplayName("gets every error with its place")
    void errors() {
        List<RowError> json =
                errors(
                        Shape.JSON,
                        """
                        {"figures":{"ID-03":1.5,"ID-04":1e3,"ID-05":true,"ID-06":[1],"NO-1/2":1,
                        "ID-03@AGE:A10_11":-1},"county":"01","period":"2026Q1","figure":{}}\
                        """);
        assertThat(json)
                .extracting(RowError::cell, RowError::kind, RowError::found)
                .containsExactly(
                        tuple("/figures/ID-03", RowError.Kind.FORMAT, "1.5"),
                        tuple("/figures/ID-04", RowError.Kind.FORMAT, "1e3"),
                        tuple("/figures/ID-05", RowError.Kind.TRUE_OR_FALSE, "true"),
                        tuple("/figures/ID-06", RowError.Kind.MISPLACED, "[…]"),
                        tuple("/figures/NO-1~12", RowError.Kind.UNKNOWN_FIGURE, "NO-1/2"),
                        tuple("/figures/ID-03@AGE:A10_11", RowError.Kind.FORMAT, "-1"),
                        tuple("/figure", RowError.Kind.MISPLACED, "{…}"));
    }

    @Test
    @DisplayName("gets the place of each wrong value in DHIS2's format")
    void dhis2Errors() {
        List<RowError> errors =
                errors(
                        Shape.DHIS2,
                        DHIS2.formatted(
                                """
                                {"dataElement":"ID-03","value":"x"},
                                {"value":"3"},
                                5,
                                {"dataElement":"ID-03","categoryOptionCombo":"AGE:NONE","value":"1"},
                                {"dataElement":"ID-04","comment":"about 12"},
                                {"dataElement":"ID-05","value":{"a":1}},
                                {"dataElement":"ID-06","value":"1","value":"2"},
                                {"dataElement":"ID-06","value":"2"},
                                {"dataElement":"ID-08","value":"2","attributeOptionCombo":"grant"}\
                                """));
        assertThat(errors)
                .extracting(RowError::cell)
                .containsExactly(
                        "/dataValues/0/value",
                        "/dataValues/1",
                        "/dataValues/2",
                        "/dataValues/3/value",
                        "/dataValues/4/comment",
                        "/dataValues/5/value",
                        "/dataValues/6/value",
                        "/dataValues/7/value",
                        "/dataValues/8/attributeOptionCombo");
    }

    @Test
    @DisplayName("gets the line of the error in ADX")
    void adxErrors() {
        List<RowError> errors =
                errors(
                        Shape.ADX,
                        ADX.formatted(
                                """
                                <dataValue dataElement="ID-03" value="x"/>
                                <dataValue value="1"/>
                                <dataValue dataElement="ID-03" AGE="A10_11" RACE="WHITE" value="1"/>
                                <dataValue dataElement="ID-04" value="4"><annotation>NA_PENDING</annotation></dataValue>
                                """));
        assertThat(errors)
                .extracting(RowError::cell)
                .containsExactly("line 3", "line 4", "line 5", "line 6");
    }

    @Test
    @DisplayName("must name the right county and quarter")
    void heading() {
        assertThat(problem(Shape.JSON, "{\"figures\":{}}")).isEqualTo(FileProblem.UNADDRESSED);
        assertThat(
                        Exchanges.read(
                                Shape.JSON,
                                "{\"county\":\"58\",\"period\":\"2026Q1\",\"figures\":{}}"))
                .isEqualTo(
                        new Reading.Refused(
                                FileProblem.OTHER_COUNTY,
                                List.of(new CountyCode("58"), new CountyCode("01"))));
        assertThat(
                        Exchanges.read(
                                Shape.DHIS2,
                                "{\"orgUnit\":\"01\",\"period\":\"2026Q2\",\"dataValues\":[]}"))
                .isEqualTo(
                        new Reading.Refused(
                                FileProblem.OTHER_PERIOD,
                                List.of(ReportingPeriod.of("2026Q2"), Books.Q1)));
        assertThat(problem(Shape.DHIS2, DHIS2.formatted("{\"orgUnit\":\"02\"}")))
                .isEqualTo(FileProblem.OTHER_COUNTY);
        String adx = ADX.formatted("");
        assertThat(problem(Shape.ADX, adx.replace("2026-01-01/P3M", "2026-01-01/P1M")))
                .isEqualTo(FileProblem.OTHER_PERIOD);
        assertThat(problem(Shape.ADX, adx.replace("2026-01-01/P3M", "2026-13-01/P3M")))
                .isEqualTo(FileProblem.OTHER_PERIOD);
        assertThat(problem(Shape.ADX, adx.replace("CSEC_PROGRESS_1", "HIV")))
                .isEqualTo(FileProblem.OTHER_CATALOGUE);
        assertThat(
                        problem(
                                Shape.JSON,
                                JSON.formatted("{}").replace("{\"c", "{\"catalogue\":9,\"c")))
                .isEqualTo(FileProblem.OTHER_CATALOGUE);
    }

    @Test
    @DisplayName("may have the demonstration's mark, as exports do")
    void marked() {
        String json = JSON.formatted("{}");
        for (String mark : List.of("true", "false")) {
            String said = json.replace("{\"c", "{\"demonstration\":" + mark + ",\"c");
            assertThat(Exchanges.read(Shape.JSON, said)).isInstanceOf(Reading.Read.class);
        }
        String other = json.replace("{\"c", "{\"demonstration\":\"so\",\"c");
        assertThat(Exchanges.read(Shape.JSON, other)).isInstanceOf(Reading.Wrong.class);

        var template =
                new Template(
                        Books.STAMP,
                        Books.CATALOG,
                        Answers.NONE,
                        Answers.NONE,
                        Books.ENGLISH,
                        new Template.Mark("All is invented."));
        var writer = new ExchangeWriter(Books.CATALOG, Answers.NONE, template);
        for (Shape shape : List.of(Shape.ADX, Shape.CSV)) {
            byte[] file = Books.bytes(out -> writer.write(shape, Exchanges.AT, out));
            assertThat(new String(file, StandardCharsets.UTF_8)).contains("All is invented.");
            assertThat(Exchanges.read(shape, file)).isInstanceOf(Reading.Read.class);
        }
    }

    @Test
    @DisplayName("is refused if its content is not of the declared format")
    void shape() {
        for (Shape shape : Shape.values()) {
            assertThat(problem(shape, "")).isEqualTo(FileProblem.EMPTY);
        }
        assertThat(problem(Shape.JSON, "[]")).isEqualTo(FileProblem.OTHER_SHAPE);
        assertThat(problem(Shape.JSON, "{\"county\":\"01\",\n\"period\":\"2026Q1\",}"))
                .isEqualTo(FileProblem.MALFORMED);
        assertThat(problem(Shape.JSON, JSON.formatted("{}") + "{}"))
                .isEqualTo(FileProblem.MALFORMED);
        assertThat(problem(Shape.DHIS2, JSON.formatted("{}"))).isEqualTo(FileProblem.OTHER_SHAPE);
        assertThat(problem(Shape.ADX, "<html/>")).isEqualTo(FileProblem.OTHER_SHAPE);
        assertThat(problem(Shape.ADX, "<adx>")).isEqualTo(FileProblem.OTHER_SHAPE);
        assertThat(problem(Shape.ADX, ADX.formatted("</dataValue>")))
                .isEqualTo(FileProblem.MALFORMED);
        assertThat(
                        Exchanges.read(
                                Shape.JSON, "{\"x\":\"\u00e9\"}".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(Reading.Refused.of(FileProblem.OTHER_ENCODING));
        assertThat(
                        problem(
                                Shape.ADX,
                                "<!DOCTYPE adx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                        + ADX.formatted("&x;")))
                .isEqualTo(FileProblem.DECLARATIONS);
    }

    @Test
    @DisplayName("is bounded in length and depth")
    void bounds() {
        String many =
                IntStream.range(0, 10_001)
                        .mapToObj(i -> "{\"dataElement\":\"X" + i + "\",\"value\":\"1\"}")
                        .collect(Collectors.joining(","));
        assertThat(problem(Shape.DHIS2, DHIS2.formatted(many)))
                .isEqualTo(FileProblem.TOO_MANY_ROWS);
        assertThat(problem(Shape.JSON, JSON.formatted("{\"ID-03\":" + "[".repeat(100_000))))
                .isEqualTo(FileProblem.MALFORMED);
        assertThat(errors(Shape.JSON, JSON.formatted("{\"ID-03\":" + "9".repeat(100_000) + "}")))
                .singleElement()
                .satisfies(error -> assertThat(error.found()).hasSize(RawCell.LONGEST));
    }
}
