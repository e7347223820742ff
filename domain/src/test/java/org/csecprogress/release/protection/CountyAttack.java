package org.csecprogress.release.protection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.solver.LinearModel;
import org.csecprogress.solver.OrTools;

/**
 * Attacks the totals of an archive from outside: what each county counted in each quarter is
 * unknown but for the public totals of quarters, years and three years, and what contains it.
 */
final class CountyAttack {
    private static final int FEW = 10;
    private static final double UNBOUNDED = 1e7;
    private static final Map<String, Integer> QUARTERS_OF = Map.of("Q", 1, "FY", 4, "T3", 12);

    private final Map<ReleaseNumber, Map<String, ReleaseTable>> published;
    private final Map<ReportingPeriod, FrozenFigures> newest = new TreeMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private final LinearModel model = new OrTools().linear();

    CountyAttack(Map<ReleaseNumber, Map<String, ReleaseTable>> published, List<Earlier> all) {
        this.published = published;
        all.forEach(each -> newest.put(each.figures().period(), each.figures()));
    }

    /** Returns every withheld count of 1 to 10 that is known to be no more than 10. */
    List<String> told() {
        newest.forEach((period, figures) -> counties(figures));
        published.forEach(
                (number, tables) -> {
                    if (newest.get(number.period()).number().equals(number)) {
                        tables.values().forEach(table -> read(table, false));
                    }
                });
        published.forEach(
                (number, tables) -> {
                    if (newest.get(number.period()).number().equals(number)) {
                        tables.values().forEach(table -> read(table, true));
                    }
                });
        model.close();
        return told;
    }

    /** Adds a county's counts of a quarter: those newly identified are among those served. */
    private void counties(FrozenFigures figures) {
        for (County county : Counties.builtIn().all()) {
            Geography place = new Geography(county.code().value());
            for (String code : List.of("VC-06", "VC-08")) {
                long count = figures.figure(place, CellKey.total(code)).map(Cell::sum).orElse(0L);
                // Zeros are public, so what is hidden is at least 1.
                columns.put(
                        name(county, figures.period(), code),
                        model.addColumn(count > 0 ? 1 : 0, count > 0 ? UNBOUNDED : 0));
            }
            int within = model.addRow(0, UNBOUNDED);
            model.coefficient(within, columns.get(name(county, figures.period(), "VC-06")), 1);
            model.coefficient(within, columns.get(name(county, figures.period(), "VC-08")), -1);
        }
    }

    private static String name(County county, ReportingPeriod period, String code) {
        return county.code().value() + " " + period + " " + code;
    }

    private void read(ReleaseTable table, boolean attack) {
        String level = table.id().substring(table.id().lastIndexOf('.') + 1);
        if (table.id().contains(".TOTAL.") && QUARTERS_OF.containsKey(level)) {
            for (ReleaseRow row : table.rows()) {
                List<Integer> parts = parts(row, QUARTERS_OF.get(level));
                if (!attack && row.value().isPresent()) {
                    double value = row.value().get().doubleValue();
                    int sum = model.addRow(value, value);
                    parts.forEach(column -> model.coefficient(sum, column, 1));
                } else if (attack && row.isWithheld() && count(row, level) <= FEW) {
                    attack(table.id() + " " + row.period() + " " + row.geography(), parts);
                }
            }
        }
    }

    private List<Integer> parts(ReleaseRow row, int quarters) {
        List<Integer> parts = new ArrayList<>();
        for (County county : Counties.builtIn().all()) {
            boolean in =
                    row.geography().equals("STATE")
                            || row.geography().equals(county.code().value())
                            || row.geography().equals(county.region().code());
            for (int back = 0; in && back < quarters; back++) {
                parts.add(columns.get(name(county, row.period().minus(back), row.measure())));
            }
        }
        return parts;
    }

    private long count(ReleaseRow row, String level) {
        long count = 0;
        for (int back = 0; back < QUARTERS_OF.get(level); back++) {
            count +=
                    newest.get(row.period().minus(back))
                            .figure(new Geography(row.geography()), CellKey.total(row.measure()))
                            .map(Cell::sum)
                            .orElse(0L);
        }
        return count;
    }

    private void attack(String what, List<Integer> parts) {
        parts.forEach(column -> model.objective(column, 1));
        LinearModel.Outcome outcome = model.maximise();
        if (outcome != LinearModel.Outcome.OPTIMAL || model.objectiveValue() < FEW + 1) {
            told.add(what + " " + outcome + " " + model.objectiveValue());
        }
        parts.forEach(column -> model.objective(column, 0));
    }
}
