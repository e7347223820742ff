package org.csecprogress.demo;

import java.util.List;
import java.util.Optional;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.filing.answer.AbsentReason;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/** Figures that a county does not collect, permanently or for some quarters. */
final class Absences {
    static final List<String> COLUMNS =
            List.of("inputs", "dimension", "reason", "share", "counties", "from", "to");
    private static final String ALL = "*";

    private record Absence(
            List<String> inputs,
            List<String> dimensions,
            AbsentReason reason,
            double share,
            List<String> counties,
            Optional<ReportingPeriod> from,
            Optional<ReportingPeriod> to) {
        boolean covers(CellKey cell) {
            return (inputs.contains(ALL) || inputs.contains(cell.input()))
                    && (dimensions.isEmpty() || dimensions.contains(cell.dimension()));
        }

        boolean isIn(ReportingPeriod period) {
            return from.filter(f -> period.compareTo(f) < 0).isEmpty()
                    && to.filter(t -> period.compareTo(t) > 0).isEmpty();
        }
    }

    private final List<Absence> absences;
    private final long seed;

    private Absences(List<Absence> absences, long seed) {
        this.absences = absences;
        this.seed = seed;
    }

    static Absences read(Table table, long seed) {
        return new Absences(table.rows().stream().map(Absences::absence).toList(), seed);
    }

    private static Absence absence(Row row) {
        return new Absence(
                row.list("inputs"),
                row.list("dimension"),
                row.constant("reason", AbsentReason.class),
                row.decimal("share").doubleValue(),
                row.list("counties"),
                ReportingPeriod.parse(row.text("from")),
                ReportingPeriod.parse(row.text("to")));
    }

    /** Returns the absences of the county in the quarter. */
    Absences in(String slug, ReportingPeriod period) {
        return new Absences(
                absences.stream()
                        .filter(absence -> absence.isIn(period) && concerns(absence, slug))
                        .toList(),
                seed);
    }

    private boolean concerns(Absence absence, String slug) {
        return absence.counties().contains(slug)
                || Dice.of(seed, slug, absence.inputs()).chance(absence.share());
    }

    /** Returns why the figure is absent, if it is. */
    Optional<AbsentReason> reason(CellKey cell) {
        return absences.stream()
                .filter(absence -> absence.covers(cell))
                .map(Absence::reason)
                .findFirst();
    }
}
