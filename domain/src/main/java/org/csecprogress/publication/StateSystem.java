package org.csecprogress.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.disclosure.Block;
import org.csecprogress.disclosure.Cell;
import org.csecprogress.disclosure.Companion;
import org.csecprogress.disclosure.Relation;
import org.csecprogress.disclosure.SuppressionPolicy;
import org.csecprogress.disclosure.TableSystem;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The state's quarterly tables as one system of equations, made from what the catalogue says of its
 * figures: a new measure is protected without a line of code. Cells are named by their addresses
 * ({@code ID-04}, {@code ID-04@SEX:F}, of public groups), blocks by their tables.
 */
public final class StateSystem {
    private final Rollup figures;
    private final Catalog catalog;
    private final Design design;
    private final ReportingPeriod period;
    private final SystemCells cells;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Companion> companions = new ArrayList<>();

    private StateSystem(Rollup figures, Collection<PublishedPeriod> others) {
        this.figures = figures;
        this.catalog = figures.catalog();
        this.design = new Design(catalog);
        this.period = figures.period();
        this.cells = new SystemCells(figures, others);
    }

    /**
     * The system of the state's figures.
     *
     * @param figures the state's figures of the period
     * @param others what is public of other periods, earlier and later
     */
    public static TableSystem of(Rollup figures, Collection<PublishedPeriod> others) {
        return new StateSystem(figures, others).build();
    }

    private TableSystem build() {
        for (Measure measure : design.measures()) {
            addTables(measure);
        }
        for (Statement statement : Statement.of(catalog)) {
            for (ReportingPeriod at : periodsOf(statement)) {
                state(statement, at);
            }
        }
        cells.dropUnconnected();
        return new TableSystem(blocks, cells.cells(), cells.relations(), companions);
    }

    private void addTables(Measure measure) {
        Set<String> guides = guides(measure);
        boolean guidesKnown = guides.stream().allMatch(code -> figures.total(code).isPresent());
        // Without the count of people there is no telling whether they are few.
        if (figures.total(design.value(measure)).isEmpty() || !guidesKnown) {
            return;
        }
        String table = TableId.stateTotal(measure.code()).toString();
        blocks.add(Block.total(table));
        for (String code : design.figures(measure)) {
            figures.total(code).ifPresent(c -> plan(CellKey.total(code), c.sum(), table));
        }
        for (String guide : guides) {
            companions.add(new Companion(table, CellKey.total(guide).toString()));
        }
        for (Dimension dimension : design.dimensions(measure)) {
            if (figures.hasBreakdown(design.value(measure), dimension.code())) {
                addBreakdown(measure, dimension, table, guides);
            }
        }
    }

    private void addBreakdown(
            Measure measure, Dimension dimension, String parent, Set<String> guides) {
        String table = TableId.stateBreakdown(measure.code(), dimension.code()).toString();
        blocks.add(new Block(table, parent));
        for (String code : design.figures(measure)) {
            List<String> rows = new ArrayList<>();
            for (PublicGroup group : dimension.publicGroups()) {
                CellKey key = new CellKey(code, dimension.code(), group.code());
                figures.group(code, group).ifPresent(c -> rows.add(plan(key, c.sum(), table)));
            }
            Optional<String> total = cells.total(period, code);
            if (total.isPresent() && !rows.isEmpty()) {
                addMargin(dimension, total.get(), rows, table + " of " + code);
            }
        }
        for (String guide : guides) {
            for (PublicGroup group : dimension.publicGroups()) {
                cells.group(period, guide, dimension.code(), group.code())
                        .ifPresent(cell -> companions.add(new Companion(table, cell)));
            }
        }
    }

    private void addMargin(Dimension dimension, String total, List<String> rows, String name) {
        if (dimension.isExclusive()) {
            cells.relate(Relation.margin("margin " + name, total, rows));
        } else {
            for (String row : rows) {
                cells.relate(Relation.subset("row " + row, total, List.of(row)));
            }
        }
    }

    private String plan(CellKey key, long value, String table) {
        cells.add(Cell.planned(key.toString(), value, design.isGuarded(key.input()), table));
        return key.toString();
    }

    /** Codes of the counts of people beside which alone the measure may be shown. */
    private Set<String> guides(Measure measure) {
        Set<String> guides = new TreeSet<>();
        guides.add(measure.protection().with());
        catalog.inputsOf(measure).stream()
                .filter(input -> design.figures(measure).contains(input.code()))
                .forEach(input -> guides.add(input.protectWith()));
        guides.remove("");
        return guides;
    }

    /** The periods at which the statement can be about this one. */
    private Set<ReportingPeriod> periodsOf(Statement statement) {
        Set<ReportingPeriod> periods = new LinkedHashSet<>();
        for (Operand operand : statement.operands()) {
            ReportingPeriod at = period.plus(operand.lag());
            if (cells.knows(at)) {
                periods.add(at);
            }
        }
        return periods;
    }

    private void state(Statement statement, ReportingPeriod at) {
        relate(statement, at, operand -> cells.operand(at.minus(operand.lag()), operand), "");
        if (!statement.isOfTotals()) {
            return;
        }
        for (Dimension dimension : catalog.dimensions()) {
            boolean carried =
                    statement.operands().stream()
                            .allMatch(o -> design.carries(o.code(), dimension.code()));
            if (carried) {
                for (PublicGroup group : dimension.publicGroups()) {
                    relate(
                            statement,
                            at,
                            o ->
                                    cells.group(
                                            at.minus(o.lag()),
                                            o.code(),
                                            dimension.code(),
                                            group.code()),
                            " by " + dimension.code() + ":" + group.code());
                }
            }
        }
    }

    private void relate(
            Statement statement,
            ReportingPeriod at,
            Function<Operand, Optional<String>> cell,
            String suffix) {
        List<String> whole = present(statement.whole(), cell);
        List<String> parts = present(statement.parts(), cell);
        if (whole.size() < statement.whole().size() || parts.isEmpty()) {
            return;
        }
        boolean complete = parts.size() == statement.parts().size();
        if (statement.kind() == Relation.Kind.UNION && !complete) {
            return;
        }
        String one = cells.sum(whole);
        if (!statement.firm() && contradicted(one, parts)) {
            return;
        }
        Relation.Kind kind = complete ? statement.kind() : Relation.Kind.SUBSET;
        cells.relate(new Relation(at + " " + statement.id() + suffix, kind, one, parts));
        if (kind == Relation.Kind.IDENTITY && suffix.isEmpty()) {
            statement.operands().stream()
                    .filter(operand -> !operand.isTotal())
                    .forEach(operand -> relateRest(operand, at));
        }
    }

    private static List<String> present(
            List<Operand> operands, Function<Operand, Optional<String>> cell) {
        return operands.stream().map(cell).flatMap(Optional::stream).toList();
    }

    /** An identity can tell some rows of a breakdown, and so the others together. */
    private void relateRest(Operand operand, ReportingPeriod at) {
        ReportingPeriod then = at.minus(operand.lag());
        Optional<String> total = cells.total(then, operand.code());
        Optional<String> rows = cells.operand(then, operand);
        if (total.isPresent() && rows.isPresent()) {
            String id = "rest of " + rows.get();
            cells.relate(Relation.subset(id, total.get(), List.of(rows.get())));
        }
    }

    /** A statement that filings may contradict says nothing of figures that clearly do. */
    private boolean contradicted(String whole, List<String> parts) {
        long rest = cells.cell(whole).value();
        for (String part : parts) {
            rest -= cells.cell(part).value();
        }
        return rest <= -SuppressionPolicy.FLOOR;
    }
}
