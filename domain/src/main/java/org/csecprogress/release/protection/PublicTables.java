package org.csecprogress.release.protection;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.design.TableDesign;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.Figures;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.statistics.Stability;

/** Makes the public tables from the figures and the plan. Only shown figures leave this class. */
public final class PublicTables {
    private final LinkedRelease release;
    private final Set<String> shown;
    private final Design design;
    private final FigureShares shares;

    private PublicTables(
            LinkedRelease release,
            Set<String> shown,
            List<Earlier> earlier,
            Populations populations) {
        this.release = release;
        this.shown = shown;
        design = new Design(release.figures().catalog(), release.figures().counties());
        shares = new FigureShares(release, shown, earlier, populations);
    }

    /**
     * Returns the tables in the catalogue's order.
     *
     * @param release the release
     * @param shown addresses of the figures that may be shown
     * @param earlier other public releases, in order of publication
     */
    public static List<ReleaseTable> of(
            LinkedRelease release,
            Set<String> shown,
            List<Earlier> earlier,
            Populations populations) {
        PublicTables tables = new PublicTables(release, shown, earlier, populations);
        return release.tables().stream().map(tables::table).toList();
    }

    private ReleaseTable table(TableDesign table) {
        Figures figures = release.figures(table);
        List<ReleaseRow> rows = new ArrayList<>();
        for (Geography place : table.places()) {
            if (table.dimension().isEmpty()) {
                rows.add(row(figures, table, place, Optional.empty()));
            } else {
                for (PublicGroup group : table.dimension().get().publicGroups()) {
                    rows.add(row(figures, table, place, Optional.of(group)));
                }
            }
        }
        return new ReleaseTable(
                table.id().toString(),
                table.measure().code(),
                table.id().content(),
                table.title(),
                rows);
    }

    private ReleaseRow row(
            Figures figures, TableDesign table, Geography place, Optional<PublicGroup> group) {
        Measure measure = table.measure();
        Address address = table.address(design.value(measure), place, group);
        Optional<Cell> cell = figures.figure(place, address.key());
        Set<Annotation> annotations = EnumSet.noneOf(Annotation.class);
        Masked masked = new Masked(figures.period(), place, measure, group, annotations);
        boolean later = release.quarter().isFiledLater(place);
        if (cell.isEmpty()) {
            if (later && place.isCounty() && release.quarter().reporting(place).isEmpty()) {
                annotations.add(Annotation.AFTER_FREEZE);
            }
            return masked.silent(Annotation.NO_DATA, 0);
        }
        if (later && !figures.isMoved(place, address.key())) {
            annotations.add(Annotation.FIRST_FIGURE);
        }
        int counties = cell.get().counties();
        if (!isComplete(figures, cell.get(), address)) {
            annotations.add(Annotation.INCOMPLETE);
        }
        if (place.isCounty() && figures.isPart(address)) {
            return masked.silent(Annotation.NO_DATA, counties);
        }
        if (!shown.contains(address.toString())) {
            return masked.silent(Annotation.WITHHELD, counties);
        }
        return shown(figures, masked, address, cell.get());
    }

    private ReleaseRow shown(Figures figures, Masked masked, Address address, Cell cell) {
        Measure measure = masked.measure();
        Optional<FigureShares.Share> share = shares.of(figures, address, measure, masked.group());
        boolean isRate = measure.valueType() == ValueType.RATE;
        if (isRate && share.filter(of -> of.denominator() > 0).isEmpty()) {
            return masked.silent(Annotation.NO_DATA, cell.counties());
        }
        long count = cell.sum();
        if (design.isGuarded(address.key().input()) && Stability.of(count) == Stability.UNSTABLE) {
            masked.annotations().add(Annotation.UNSTABLE);
        }
        BigDecimal value =
                share.filter(of -> isRate)
                        .map(of -> rate(of, measure))
                        .orElse(BigDecimal.valueOf(count));
        return masked.row(Optional.of(value), share, cell.counties());
    }

    private static BigDecimal rate(FigureShares.Share share, Measure measure) {
        int per = measure.rate().orElseThrow().per();
        return ReleaseRow.rate(share.numerator(), share.denominator(), per);
    }

    /** Whether every county of the place answered; for a year, in each of its quarters. */
    private boolean isComplete(Figures figures, Cell cell, Address address) {
        boolean all = cell.counties() == shares.counties(address.place());
        return all && !figures.isPart(address);
    }

    /** A row under construction. */
    private record Masked(
            ReportingPeriod period,
            Geography place,
            Measure measure,
            Optional<PublicGroup> group,
            Set<Annotation> annotations) {
        ReleaseRow silent(Annotation why, int counties) {
            annotations.add(why);
            return row(Optional.empty(), Optional.empty(), counties);
        }

        ReleaseRow row(
                Optional<BigDecimal> value, Optional<FigureShares.Share> share, int counties) {
            return new ReleaseRow(
                    period,
                    place.code(),
                    measure.code(),
                    group.map(PublicGroup::dimension).orElse(TableId.TOTAL),
                    group.map(PublicGroup::code).orElse(TableId.TOTAL),
                    value,
                    annotations,
                    part(share, FigureShares.Share::numerator),
                    part(share, FigureShares.Share::denominator),
                    counties);
        }

        private static OptionalLong part(
                Optional<FigureShares.Share> share, ToLongFunction<FigureShares.Share> of) {
            return share.stream().mapToLong(of).findFirst();
        }
    }
}
