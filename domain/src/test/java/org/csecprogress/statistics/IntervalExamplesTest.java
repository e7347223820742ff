package org.csecprogress.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.csecprogress.statistics.Published.count;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.assertj.core.data.Offset;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.statistics.distribution.Interval;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Compares intervals with numbers from another statistics library. */
@DisplayName("An interval")
class IntervalExamplesTest {
    private static final Offset<Double> CLOSE = within(1e-4);

    private static List<Row> examples(String file, String... columns) throws IOException {
        try (InputStream in =
                IntervalExamplesTest.class.getResourceAsStream("/statistics/" + file)) {
            return Table.read(file, in.readAllBytes(), List.of(columns)).rows();
        }
    }

    private static Map<String, Long> inputs(Row row) {
        Map<String, Long> inputs = new TreeMap<>();
        Arrays.stream(row.text("inputs").split(";"))
                .map(word -> word.split("="))
                .forEach(pair -> inputs.put(pair[0], Long.valueOf(pair[1])));
        return inputs;
    }

    private static Estimate estimate(String method, Map<String, Long> in) {
        return switch (method) {
            case "poisson_exact_count" ->
                    new Estimate((double) in.get("O"), PoissonInterval.exact(in.get("O")));
            case "byar_count" ->
                    new Estimate((double) in.get("O"), PoissonInterval.byar(in.get("O")));
            case "wilson_proportion" ->
                    WilsonInterval.of(count(in.get("x")), count(in.get("n"))).value().orElseThrow();
            case "rate_ratio_exact_conditional" ->
                    ratio(in, RateRatio.exact(in.get("a"), in.get("b")));
            case "rate_ratio_log_normal" ->
                    ratio(in, RateRatio.logNormal(in.get("a"), in.get("b")));
            default -> throw new IllegalArgumentException("no such method: " + method);
        };
    }

    private static Estimate ratio(Map<String, Long> in, Interval counts) {
        double scale = (double) in.get("B") / in.get("A");
        return new Estimate((double) in.get("a") / in.get("b"), counts).times(scale);
    }

    @Test
    @DisplayName("agrees with the examples")
    void examples() throws IOException {
        Set<String> methods = new TreeSet<>();
        List<Row> rows =
                examples(
                        "interval_examples.csv",
                        "method",
                        "inputs",
                        "estimate",
                        "lower95",
                        "upper95");
        for (Row row : rows) {
            String method = row.text("method");
            Estimate estimate = estimate(method, inputs(row));
            String which = method + " " + row.text("inputs");
            assertThat(estimate.value()).as(which).isCloseTo(number(row, "estimate"), CLOSE);
            Interval interval = estimate.interval();
            assertThat(interval.lower()).as(which).isCloseTo(number(row, "lower95"), CLOSE);
            assertThat(interval.upper()).as(which).isCloseTo(number(row, "upper95"), CLOSE);
            methods.add(method);
        }
        assertThat(rows).hasSize(22);
        assertThat(methods).hasSize(5);
    }

    private static double number(Row row, String column) {
        return Double.parseDouble(row.text(column));
    }

    @Test
    @DisplayName("of few events is as wide as in the examples")
    void reliability() throws IOException {
        List<Row> rows =
                examples("reliability_examples.csv", "O", "rse_pct", "relative_width_byar_pct");
        for (Row row : rows) {
            long events = Long.parseLong(row.text("O"));
            Interval interval = PoissonInterval.byar(events);
            double width = 100 * (interval.upper() - interval.lower()) / events;
            assertThat(width).isCloseTo(number(row, "relative_width_byar_pct"), within(0.001));
            boolean unstable = number(row, "rse_pct") > 100 / Math.sqrt(Stability.FEWEST);
            assertThat(count(events).isUnstable()).isEqualTo(unstable);
        }
        assertThat(rows).hasSize(3);
    }

    @Test
    @DisplayName("of a count is exact below 10 events and Byar’s from 10")
    void choiceOfCount() {
        assertThat(PoissonInterval.estimate(9).interval()).isEqualTo(PoissonInterval.exact(9));
        assertThat(PoissonInterval.estimate(10).interval()).isEqualTo(PoissonInterval.byar(10));
    }

    @Test
    @DisplayName("of a ratio is exact if either count is below 20, otherwise log-normal")
    void choiceOfRatio() {
        assertThat(ratio(19, 200)).isEqualTo(RateRatio.exact(19, 200));
        assertThat(ratio(200, 19)).isEqualTo(RateRatio.exact(200, 19));
        assertThat(ratio(20, 20)).isEqualTo(RateRatio.logNormal(20, 20));
    }

    private static Interval ratio(long a, long b) {
        return RateRatio.of(count(a), 1, count(b), 1).value().orElseThrow().interval();
    }

    @Test
    @DisplayName("of a ratio agrees with R’s poisson.test on its own example")
    void ratioOfTheManual() {
        Estimate ratio = RateRatio.of(count(11), 800, count(21), 3011).value().orElseThrow();
        assertThat(ratio.value()).isCloseTo(1.971488, CLOSE);
        assertThat(ratio.interval().lower()).isCloseTo(0.8584264, CLOSE);
        assertThat(ratio.interval().upper()).isCloseTo(4.2772659, CLOSE);
    }

    @Test
    @DisplayName("of a difference of shares agrees with Newcombe’s tables")
    void newcombe() {
        assertNewcombe(new Newcombe(48, 80, 56, 70), 0.0524, 0.3339);
        assertNewcombe(new Newcombe(3, 10, 9, 10), 0.1705, 0.8090);
        assertNewcombe(new Newcombe(0, 29, 5, 56), -0.0381, 0.1926);
        assertNewcombe(new Newcombe(0, 10, 0, 10), -0.2775, 0.2775);
    }

    private static void assertNewcombe(Newcombe shares, double lower, double upper) {
        Interval interval = shares.estimate().interval();
        assertThat(interval.lower()).isCloseTo(lower, within(5e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5e-5));
    }
}
