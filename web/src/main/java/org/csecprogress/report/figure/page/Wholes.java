package org.csecprogress.report.figure.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;

/**
 * Finds shares that are missing because their whole is withheld, as anyone can see in the table of
 * the whole. Such a share is shown as withheld like any other.
 */
public final class Wholes {
    private final Catalog catalog;
    private final Tables tables;

    /** The masked tables in which wholes are looked up. */
    @FunctionalInterface
    public interface Tables {
        /** Returns the rows of a table, or none if there is no such table. */
        List<ReleaseRow> of(String id);
    }

    /** Creates a look-up in these tables. */
    public Wholes(Catalog catalog, Tables tables) {
        this.catalog = catalog;
        this.tables = tables;
    }

    /**
     * Returns the figure, with its share withheld if its whole is.
     *
     * @param row the row of the figure
     * @param id the table of that row
     */
    public FigureView of(FigureView figure, Measure measure, ReleaseRow row, TableId id) {
        boolean lacking = figure.part().isMissing() && !figure.isAbsent();
        return lacking && isWithheld(measure, row, id) ? figure.withoutWhole() : figure;
    }

    private boolean isWithheld(Measure measure, ReleaseRow row, TableId id) {
        Optional<Operand> whole = measure.denominator().filter(operand -> operand.lag() == 0);
        return whole.isPresent()
                && rows(whole.get(), row, id).stream().anyMatch(ReleaseRow::isWithheld);
    }

    private List<ReleaseRow> rows(Operand whole, ReleaseRow row, TableId id) {
        String content = whole.isTotal() ? id.content() : whole.dimension();
        Set<String> groups = whole.isTotal() ? Set.of(row.category()) : groups(whole);
        TableId of = new TableId(whole.code(), id.geography(), content, id.level());
        return tables.of(of.toString()).stream()
                .filter(each -> each.geography().equals(row.geography()))
                .filter(each -> groups.contains(each.category()))
                .toList();
    }

    /** Returns the public groups that the whole is the sum of. */
    private Set<String> groups(Operand whole) {
        return catalog.dimension(whole.dimension()).publicGroups().stream()
                .filter(g -> g.categories().stream().anyMatch(whole.categories()::contains))
                .map(PublicGroup::code)
                .collect(Collectors.toSet());
    }
}
