package org.csecprogress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Nine made-up quarters of the state")
class CalibrationTest {
    private static final NineQuarters MADE = NineQuarters.made();
    private static final int RELEASED = 8;
    private static final int SMALLEST_SHOWN = 11;

    private static List<Long> totals(String cell) {
        return MADE.periods().stream().map(period -> MADE.total(period, cell)).toList();
    }

    private static List<Double> shares(String part, String whole) {
        return MADE.periods().stream()
                .map(period -> (double) MADE.total(period, part) / MADE.total(period, whole))
                .toList();
    }

    private static double mean(List<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).average().orElseThrow();
    }

    @Test
    @DisplayName("have about 335 newly identified victims a quarter")
    void newlyIdentified() {
        assertThat(mean(totals("VC-08"))).isCloseTo(335, Offset.offset(10.0));
        assertThat(totals("VC-08")).allMatch(n -> n > 280 && n < 390);
    }

    @Test
    @DisplayName("have about 2,900 referrals a quarter")
    void referrals() {
        assertThat(mean(totals("ID-01"))).isCloseTo(2900, Offset.offset(60.0));
    }

    @Test
    @DisplayName("have an earlier case for 43 percent of newly identified victims")
    void priorCase() {
        assertThat(mean(shares("VC-10", "VC-08"))).isCloseTo(0.43, Offset.offset(0.02));
    }

    @Test
    @DisplayName("have 20 to 26 counties without a newly identified victim")
    void countiesAtZero() {
        for (ReportingPeriod period : MADE.periods()) {
            assertThat(MADE.filings.get(period).values())
                    .filteredOn(
                            answers ->
                                    NineQuarters.number(answers, "VC-08").equals(Optional.of(0L)))
                    .as(period.toString())
                    .hasSizeBetween(20, 26);
        }
    }

    @Test
    @DisplayName("have four youth at risk for each victim")
    void atRisk() {
        assertThat(shares("VC-01", "VC-06")).allMatch(ratio -> ratio > 3.7 && ratio < 4.3);
    }

    @Test
    @DisplayName("screen 60 to 68 percent of about 48,000 eligible youth, and more with time")
    void screening() {
        assertThat(totals("ID-03")).allMatch(n -> n > 46_500 && n < 49_500);
        List<Double> screened = shares("ID-04", "ID-03");
        assertThat(screened).allMatch(share -> share >= 0.60 && share <= 0.68);
        assertThat(screened.get(8)).isGreaterThan(screened.get(0));
    }

    @Test
    @DisplayName("find a clear concern in about 11.5 percent of screens")
    void clearConcern() {
        assertThat(mean(shares("ID-06", "ID-04"))).isCloseTo(0.115, Offset.offset(0.004));
    }

    @Test
    @DisplayName("count nine girls among ten victims")
    void girls() {
        assertThat(shares("VC-06@SEX:F", "VC-06")).allMatch(share -> share > 0.88 && share < 0.92);
    }

    @Test
    @DisplayName("count near 71 percent Black youth among Los Angeles' victims")
    void losAngeles() {
        List<Double> shares = new ArrayList<>();
        for (ReportingPeriod period : MADE.periods()) {
            Answers filing = MADE.filings.get(period).get(MADE.counties.bySlug("los-angeles"));
            shares.add(
                    (double) NineQuarters.number(filing, "VC-06@RACE:BLACK").orElseThrow()
                            / NineQuarters.number(filing, "VC-06").orElseThrow());
        }
        assertThat(mean(shares)).isCloseTo(0.71, Offset.offset(0.02));
    }

    @Test
    @DisplayName("spread victims over counties more unevenly than chance would")
    void overDispersion() {
        double chi = 0;
        ReportingPeriod period = NineQuarters.FIRST;
        double state = MADE.total(period, "VC-06");
        for (var filing : MADE.filings.get(period).entrySet()) {
            double expected =
                    state
                            * MADE.populations.children(filing.getKey().code())
                            / MADE.populations.stateTotal();
            double found = NineQuarters.number(filing.getValue(), "VC-06").orElseThrow();
            chi += (found - expected) * (found - expected) / expected;
        }
        assertThat(chi).isGreaterThan(3.0 * 57);
    }

    @Test
    @DisplayName("have nobody arrested")
    void nobodyArrested() {
        assertThat(totals("CT-03")).containsOnly(0L);
    }

    @Test
    @DisplayName("keep placements, absences and services in proportion to victims")
    void proportions() {
        assertThat(shares("PL-01", "VC-06")).allMatch(share -> share > 0.4 && share < 0.55);
        assertThat(shares("SV-12", "VC-06")).allMatch(share -> share > 0.7 && share < 0.85);
        assertThat(shares("PL-10", "VC-06")).allMatch(share -> share > 0.35 && share < 0.5);
        assertThat(shares("PL-09", "PL-10")).allMatch(share -> share > 1.3 && share < 1.8);
        assertThat(shares("TR-02", "TR-01")).allMatch(share -> share > 0.6 && share < 0.85);
        assertThat(totals("PL-15")).allMatch(beds -> beds > 150 && beds < 400);
    }

    @Test
    @DisplayName("can be published, without a state total, part or remainder from 1 to 10")
    void publishable() {
        List<String> small = new ArrayList<>();
        for (ReportingPeriod period : MADE.periods().subList(0, RELEASED)) {
            for (Input input : MADE.catalog.inputs()) {
                if (input.role() != Input.Part.MED) {
                    note(small, period, input.code(), MADE.total(period, input.code()));
                }
            }
            for (Measure measure : MADE.catalog.measures()) {
                if (measure.entry() == Entry.TYPED) {
                    remainder(small, period, measure);
                }
            }
        }
        assertThat(small).isEmpty();
    }

    @Test
    @DisplayName("have enough victims between school age and 18 who are not counted for school")
    void publishableBound() {
        for (ReportingPeriod period : MADE.periods().subList(0, RELEASED)) {
            long minors = MADE.total(period, "VC-06") - MADE.total(period, "VC-06@AGE:A18_20");
            assertThat(minors - MADE.total(period, "SV-11.D"))
                    .as(period.toString())
                    .isGreaterThanOrEqualTo(2 * SMALLEST_SHOWN);
        }
    }

    private static void remainder(List<String> small, ReportingPeriod period, Measure measure) {
        Optional<Operand> whole = measure.denominator();
        if (whole.isEmpty() || !MADE.filings.containsKey(period.minus(whole.get().lag()))) {
            return;
        }
        long rest = sum(period, whole.get()) - MADE.total(period, measure.code());
        note(small, period, whole.get() + " - " + measure.code(), rest);
    }

    private static long sum(ReportingPeriod period, Operand operand) {
        Optional<Expression> computed =
                MADE.catalog.findMeasure(operand.code()).flatMap(Measure::computation);
        if (computed.isPresent()) {
            return computed.get().terms().stream()
                    .mapToLong(term -> term.sign() * sum(period, term.operand()))
                    .sum();
        }
        ReportingPeriod then = period.minus(operand.lag());
        if (operand.isTotal()) {
            return MADE.total(then, operand.code());
        }
        return operand.categories().stream()
                .mapToLong(
                        category ->
                                MADE.total(
                                        then,
                                        operand.code()
                                                + "@"
                                                + operand.dimension()
                                                + ":"
                                                + category))
                .sum();
    }

    private static void note(List<String> small, ReportingPeriod period, String what, long n) {
        if (n < 0 || (n > 0 && n < SMALLEST_SHOWN)) {
            small.add(period + " " + what + " = " + n);
        }
    }
}
