package org.csecprogress.release.protection.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.catalog.reading.KeptDesigns;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.design.TableDetail.Consequence;

/**
 * Tests how detailed each table of people at risk is in a release. The first release of a fiscal
 * year fixes the tables for the rest of it, except for one that fails later: a table that comes and
 * goes would itself tell something.
 */
public final class DetailTester {
    /** State fiscal years begin in July. */
    private static final int QUARTERS_BEFORE_JANUARY = 2;

    private static final Comparator<TableId> BY_NAME = Comparator.comparing(TableId::toString);

    private final FrozenFigures quarter;
    private final List<YearFigures> sums;
    private final Map<TableId, Map<ReportingPeriod, Past>> past = new TreeMap<>(BY_NAME);
    private final KeptDesigns kept;

    /** The test of one table in an earlier release. */
    public record Past(ReleaseNumber number, TableDetail test) {}

    private DetailTester(
            FrozenFigures quarter, List<YearFigures> sums, List<Past> earlier, KeptDesigns kept) {
        this.quarter = quarter;
        this.sums = List.copyOf(sums);
        this.kept = kept;
        earlier.stream()
                .sorted(Comparator.comparing(Past::number))
                .forEach(
                        one ->
                                past.computeIfAbsent(one.test().table(), table -> new TreeMap<>())
                                        .put(one.number().period(), one));
    }

    /**
     * Returns the tests of all tables of people at risk.
     *
     * @param figures the frozen figures of the release
     * @param earlier every release that was ever public, in order of publication
     * @param past the tests of those releases
     * @param kept the tables that are published whatever their test says
     */
    public static List<TableDetail> of(
            FrozenFigures figures, List<Earlier> earlier, List<Past> past, KeptDesigns kept) {
        List<YearFigures> sums = YearFigures.of(figures, earlier);
        return new DetailTester(figures, sums, past, kept).all();
    }

    private List<TableDetail> all() {
        var design = new Design(quarter.catalog(), quarter.counties());
        List<TableDetail> tests = new ArrayList<>();
        int years = sums.stream().mapToInt(Figures::years).max().orElse(0);
        for (TableDesign table : design.tables(quarter.period(), years)) {
            String code = design.value(table.measure());
            if (design.isGuarded(code)) {
                tests.add(test(table, code));
            }
        }
        return tests;
    }

    private TableDetail test(TableDesign table, String code) {
        Figures figures =
                sums.stream()
                        .filter(sum -> sum.years() == table.years())
                        .map(Figures.class::cast)
                        .findFirst()
                        .orElse(quarter);
        long nonZero = 0;
        long small = 0;
        for (Address address : table.addresses(code)) {
            long count = figures.figure(address.place(), address.key()).map(Cell::sum).orElse(0L);
            nonZero += count > 0 ? 1 : 0;
            small += count > 0 && count < PrimaryRule.FLOOR ? 1 : 0;
        }
        Map<ReportingPeriod, Past> before = new TreeMap<>(past.getOrDefault(table.id(), Map.of()));
        Optional<Past> same = Optional.ofNullable(before.remove(quarter.period()));
        long nonZeroEver =
                nonZero + before.values().stream().mapToLong(one -> one.test().nonZero()).sum();
        long smallEver =
                small + before.values().stream().mapToLong(one -> one.test().small()).sum();
        Consequence consequence =
                same.map(one -> one.test().consequence())
                        .orElseGet(() -> consequence(table.id(), before, nonZeroEver, smallEver));
        return new TableDetail(
                table.id(), nonZero, small, before.size() + 1, nonZeroEver, smallEver, consequence);
    }

    private Consequence consequence(
            TableId table, Map<ReportingPeriod, Past> before, long nonZero, long small) {
        boolean gone =
                before.values().stream()
                        .filter(one -> fiscalYear(one.number().period()) == fiscalYear())
                        .anyMatch(one -> one.test().isLeftOut());
        if (!gone && !TableDetail.isTooFine(nonZero, small)) {
            return Consequence.PUBLISHED;
        }
        return kept.find(table.toString()).isPresent()
                ? Consequence.KEPT
                : Consequence.NOT_PUBLISHED;
    }

    private int fiscalYear() {
        return fiscalYear(quarter.period());
    }

    private static int fiscalYear(ReportingPeriod period) {
        return period.plus(QUARTERS_BEFORE_JANUARY).year();
    }
}
