package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A public file of a release, read by its columns only. */
record PublishedFile(String id, List<Row> rows) {
    private static final String HEAD =
            "period,geography,measure,dimension,category,value,annotation,numerator,denominator,"
                    + "counties,period_type,demonstration";
    private static final String NAME = "/tables/";

    /** A line of the file. */
    record Row(List<String> fields) {
        String geography() {
            return fields.get(1);
        }

        String measure() {
            return fields.get(2);
        }

        /** Returns the dimension of its breakdown. */
        String dimension() {
            return fields.get(3);
        }

        String category() {
            return fields.get(4);
        }

        String value() {
            return fields.get(5);
        }

        String counties() {
            return fields.get(9);
        }

        boolean isWithheld() {
            return isMarked("1");
        }

        boolean isUnstable() {
            return isMarked("4");
        }

        boolean hasNoData() {
            return isMarked("3");
        }

        boolean isIncomplete() {
            return isMarked("5");
        }

        boolean isAfterFreeze() {
            return isMarked("7");
        }

        /** Returns whether it keeps its first value although a county was late or corrected it. */
        boolean isFirst() {
            return isMarked("6");
        }

        /** Returns how often it is published. */
        String level() {
            return fields.get(10);
        }

        private boolean isMarked(String code) {
            return List.of(fields.get(6).split(";", -1)).contains(code);
        }

        Optional<BigDecimal> numerator() {
            return number(fields.get(7));
        }

        Optional<BigDecimal> denominator() {
            return number(fields.get(8));
        }

        private static Optional<BigDecimal> number(String written) {
            return written.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(written));
        }

        /** Returns the count if one is shown; for a rate, the events counted. */
        Optional<Long> count() {
            if (numerator().isPresent()) {
                return numerator().map(BigDecimal::longValueExact);
            }
            return isWithheld() || hasNoData() || value().contains(".")
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(value()));
        }

        /** Returns the denominator: its whole or the number of children; 0 if not given. */
        double whole() {
            return denominator().map(BigDecimal::doubleValue).orElse(0.0);
        }

        /** Returns the rate per base, to one decimal, if numerator and denominator are given. */
        Optional<BigDecimal> per(int base) {
            return denominator()
                    .filter(whole -> whole.signum() > 0)
                    .map(
                            whole ->
                                    numerator()
                                            .orElseThrow()
                                            .multiply(BigDecimal.valueOf(base))
                                            .divide(whole, 1, RoundingMode.HALF_UP));
        }

        /** Returns whether it is part of a whole and so has a share. */
        boolean isPart() {
            return numerator().isPresent()
                    && number(value()).filter(v -> v.compareTo(numerator().get()) == 0).isPresent()
                    && numerator().get().compareTo(denominator().orElseThrow()) <= 0;
        }
    }

    /** Returns the file at an address, if there is one. */
    static Optional<PublishedFile> at(Web web, String href) {
        var answer = web.get(href);
        if (answer.statusCode() != 200) {
            return Optional.empty();
        }
        Marks.on(href, answer);
        String id = href.substring(href.indexOf(NAME) + NAME.length(), href.length() - 4);
        List<String> lines = answer.body().lines().toList();
        assertThat(lines.get(0)).as(href).isEqualTo(HEAD);
        PublishedFile file =
                new PublishedFile(id, lines.stream().skip(1).map(l -> new Row(split(l))).toList());
        for (Row row : file.rows()) {
            assertThat(row.fields().get(10))
                    .as("%s tells its period", href)
                    .isEqualTo(file.level());
            signs(href, row);
        }
        return Optional.of(file);
    }

    /** Checks that a withheld value is {@code *} and a missing one empty, without a ratio. */
    private static void signs(String href, Row row) {
        String what = href + " " + row.fields();
        assertThat(row.fields().get(6)).as(what).matches("0|[134567](;[4567])*");
        assertThat(row.value().equals("*")).as("withheld: %s", what).isEqualTo(row.isWithheld());
        assertThat(row.value().isEmpty()).as("no data: %s", what).isEqualTo(row.hasNoData());
        if (row.isWithheld() || row.hasNoData()) {
            assertThat(row.fields().get(7) + row.fields().get(8)).as(what).isEmpty();
        }
    }

    private static List<String> split(String line) {
        return Stream.of(line.split(",", -1)).map(String::strip).toList();
    }

    /** Returns the first row of a place. */
    Optional<Row> row(String geography) {
        return rows.stream().filter(row -> row.geography().equals(geography)).findFirst();
    }

    /** Returns how often it is published, from the last part of its name. */
    String level() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    boolean isOfTotals(String places) {
        return id.contains("." + places + ".TOTAL.");
    }
}
