package org.csecprogress.auditrelease.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.csecprogress.auditrelease.count.AuditedCount;
import org.csecprogress.auditrelease.count.AuditedCounts;
import org.csecprogress.auditrelease.count.CellName;
import org.csecprogress.auditrelease.count.Channel;
import org.csecprogress.auditrelease.count.CountSum;
import org.csecprogress.auditrelease.file.Dictionary;
import org.csecprogress.auditrelease.file.Edition;
import org.csecprogress.auditrelease.file.PublicRow;
import org.csecprogress.auditrelease.file.ReleaseFiles;
import org.csecprogress.auditrelease.file.TableName;
import org.csecprogress.auditrelease.file.UnreadableException;
import org.csecprogress.auditrelease.inference.CountInterval;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.kernel.ReportingPeriod;

/** Reads the rows of tables: which counts are shown, withheld, or printed as part of a share. */
public final class Sightings {
    private final AuditedCounts cells;
    private final Dictionary dictionary;
    private final List<Row> rows = new ArrayList<>();

    /** A row with its place and the count that it shows. */
    public record Row(
            Edition edition,
            AuditedCount.Place place,
            Measure measure,
            PublicRow row,
            AuditedCount cell) {
        /** Returns whether the value is a rate instead of the count. */
        boolean isRate() {
            return measure.valueType() == ValueType.RATE
                    || row.value()
                            .map(value -> value.stripTrailingZeros().scale() > 0)
                            .orElse(false);
        }
    }

    private Sightings(AuditedCounts cells, Dictionary dictionary) {
        this.cells = cells;
        this.dictionary = dictionary;
    }

    /** Adds everything that the releases print to the cells. Returns the rows with their places. */
    public static List<Row> in(
            List<ReleaseFiles> releases, Dictionary dictionary, AuditedCounts cells) {
        Sightings sightings = new Sightings(cells, dictionary);
        releases.forEach(sightings::announce);
        releases.forEach(sightings::read);
        sightings.rows.forEach(sightings::value);
        // Denominators refer to other tables, which are all read by now.
        sightings.rows.forEach(sightings::denominator);
        return List.copyOf(sightings.rows);
    }

    private void announce(ReleaseFiles release) {
        Catalog catalog = dictionary.catalog(release.period());
        int counties = release.counties();
        String quarter = release.period().toString();
        cells.add(new Edition(quarter, release.revision(), release.period(), counties, catalog));
        release.tables()
                .forEach(
                        (table, all) ->
                                all.forEach(
                                        row ->
                                                cells.add(
                                                        new Edition(
                                                                time(table, row),
                                                                release.revision(),
                                                                release.period(),
                                                                counties,
                                                                catalog))));
    }

    /** A table of years states its last year or, like other tables, its quarter. */
    private String time(TableName table, PublicRow row) {
        return table.years() == 0
                ? row.period()
                : ReportingPeriod.parse(row.period())
                        .flatMap(quarter -> dictionary.fiscalYears(quarter, table.years()))
                        .orElse(row.period());
    }

    private void read(ReleaseFiles release) {
        release.tables().forEach((table, all) -> all.forEach(row -> read(release, table, row)));
    }

    private void read(ReleaseFiles release, TableName table, PublicRow row) {
        Catalog catalog = dictionary.catalog(release.period());
        Measure measure = catalog.findMeasure(table.measure()).orElseThrow(() -> unknown(table));
        CellName name =
                new CellName(
                        time(table, row),
                        release.revision(),
                        row.geography(),
                        Dictionary.figure(catalog, measure),
                        row.dimension(),
                        row.category());
        rows.add(
                new Row(
                        cells.edition(name).orElseThrow(),
                        new AuditedCount.Place(release.number(), table.toString()),
                        measure,
                        row,
                        cells.cell(name)));
    }

    private static UnreadableException unknown(TableName table) {
        return new UnreadableException(
                "The data dictionary has no measure " + table.measure() + ".");
    }

    private void value(Row sighting) {
        PublicRow row = sighting.row();
        AuditedCount cell = sighting.cell();
        cell.answeredBy(row.counties());
        Dictionary.ownDenominator(sighting.edition().catalog(), sighting.measure())
                .map(code -> cells.cell(cell.name().of(code)))
                .ifPresent(own -> enter(own, sighting));
        enter(cell, sighting);
        if (row.withheld()) {
            cell.withhold();
        }
        if (row.numerator().isPresent()) {
            show(cell, row.numerator().getAsLong(), sighting);
        } else if (row.value().isPresent() && !sighting.isRate()) {
            show(cell, row.value().map(BigDecimal::longValueExact).orElseThrow(), sighting);
        }
    }

    private static void enter(AuditedCount cell, Row sighting) {
        cell.answeredBy(sighting.row().counties());
        if (sighting.row().isSilent() && sighting.row().counties() == 0) {
            cell.silence();
        } else {
            cell.printed(sighting.place());
        }
    }

    private void show(AuditedCount cell, long value, Row sighting) {
        boolean seen = cell.value().isPresent();
        if (!cell.show(value)) {
            differ(cell, value, sighting);
        } else if (!seen && isSmall(cell, value)) {
            find(Channel.SHOWN, cell.name(), cell.name().toString(), value, sighting);
        }
    }

    private static boolean isSmall(AuditedCount cell, long value) {
        return cell.isGuarded() && value > 0 && value < AuditedCounts.THRESHOLD;
    }

    private void differ(AuditedCount cell, long value, Row sighting) {
        long difference = Math.abs(cell.value().orElseThrow() - value);
        if (isSmall(cell, difference)) {
            String count = cell.name() + ", printed twice";
            find(Channel.RESTATED, cell.name(), count, difference, sighting);
        }
    }

    private void find(Channel channel, CellName about, String count, long value, Row sighting) {
        cells.find(
                new AuditedCounts.Question(channel, sighting.place(), about, count),
                new CountInterval(value, value));
    }

    private void denominator(Row sighting) {
        OptionalLong printed = sighting.row().denominator();
        Optional<Operand> whole = sighting.measure().denominator();
        // Denominators of population rates are in public files anyway.
        if (printed.isEmpty() || whole.isEmpty() || sighting.measure().populationRatePer() > 0) {
            return;
        }
        CellName name = sighting.cell().name().of(whole.get().code());
        if (whole.get().lag() > 0) {
            if (sighting.edition().isYear()) {
                return;
            }
            ReportingPeriod then = sighting.edition().quarter().minus(whole.get().lag());
            name = told(name, then.toString(), printed.getAsLong());
        }
        if (whole.get().isTotal()) {
            AuditedCount cell = cells.cell(name);
            cell.printed(sighting.place());
            show(cell, printed.getAsLong(), sighting);
        } else if (sighting.row().isTotal()) {
            groups(sighting, name, whole.get());
        }
    }

    /**
     * Returns the count in the edition of an earlier quarter that shows the number, or in the
     * latest edition.
     */
    private CellName told(CellName name, String time, long printed) {
        OptionalLong number = OptionalLong.of(printed);
        return cells.tellings(time).stream()
                .map(edition -> name.at(time, edition.number()))
                .filter(cell -> cells.find(cell).map(c -> c.value().equals(number)).orElse(false))
                .findFirst()
                .orElseGet(() -> name.at(time, cells.newest(time).map(Edition::number).orElse(1)));
    }

    /**
     * States that the denominator is the sum of rows of a breakdown, if they are whole public
     * groups.
     */
    private void groups(Row sighting, CellName name, Operand whole) {
        CountSum sum = new CountSum(cells);
        int covered = 0;
        for (PublicGroup group :
                sighting.edition().catalog().dimension(whole.dimension()).publicGroups()) {
            if (whole.categories().containsAll(group.categories())) {
                sum.plus(cells.cell(name.row(whole.dimension(), group.code())));
                covered += group.categories().size();
            }
        }
        if (covered == whole.categories().size()) {
            sum.minus(sighting.row().denominator().orElseThrow())
                    .isZero("denominator of " + sighting.cell().name(), true);
        }
    }
}
