package org.csecprogress.aggregation.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.aggregation.service.StateTotals;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.web.Sentences;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

/** The forms of a catalogue with their figures, and these with their breakdowns. */
final class TotalsTree {
    private static final Sentences SAY = Sentences.in(Language.EN);

    private final Catalog catalog;
    private final Rollup state;
    private final List<Rollup> regions;

    TotalsTree(StateTotals totals, List<Region> regions) {
        this.catalog = totals.catalog();
        this.state = Rollup.of(catalog, totals.cube(), Geography.STATE);
        this.regions =
                regions.stream()
                        .map(r -> Rollup.of(catalog, totals.cube(), new Geography(r.code())))
                        .toList();
    }

    /** Returns the root, whose children are the forms. Their figures are shown at once. */
    DefaultTreeNode<TotalsLine> root() {
        DefaultTreeNode<TotalsLine> root = new DefaultTreeNode<>();
        for (Form form : catalog.forms()) {
            TreeNode<TotalsLine> node = under(root, TotalsLine.heading(form.name().en()));
            node.setExpanded(true);
            for (Measure measure : catalog.measuresOf(form)) {
                codes(measure).forEach(code -> figure(node, code));
            }
        }
        return root;
    }

    private static TreeNode<TotalsLine> under(TreeNode<TotalsLine> parent, TotalsLine line) {
        TreeNode<TotalsLine> node = new DefaultTreeNode<>(line);
        parent.getChildren().add(node);
        return node;
    }

    private List<String> codes(Measure measure) {
        if (measure.computation().isPresent()) {
            return List.of(measure.code());
        }
        return catalog.inputsOf(measure).stream()
                .filter(input -> input.role() != Input.Part.MED)
                .map(Input::code)
                .toList();
    }

    private void figure(TreeNode<TotalsLine> form, String code) {
        TreeNode<TotalsLine> figure =
                under(form, line(catalog.label(code).en(), of -> of.total(code)));
        for (String dimension : catalog.breakdownsOf(code)) {
            String name = catalog.dimension(dimension).label().en();
            TreeNode<TotalsLine> breakdown = under(figure, TotalsLine.heading(name));
            for (Category category : catalog.dimension(dimension).categories()) {
                List<String> one = List.of(category.code());
                under(breakdown, line(category.label().en(), of -> of.sum(code, dimension, one)));
            }
        }
    }

    private TotalsLine line(String name, Function<Rollup, Optional<Cell>> figure) {
        Optional<Cell> cell = figure.apply(state);
        return new TotalsLine(
                name,
                text(cell),
                cell.map(c -> Integer.toString(c.counties())).orElse("0"),
                regions.stream().map(figure).map(TotalsTree::text).toList());
    }

    private static String text(Optional<Cell> cell) {
        return cell.map(c -> SAY.number(c.sum())).orElseGet(() -> SAY.of("totals.noAnswer"));
    }
}
