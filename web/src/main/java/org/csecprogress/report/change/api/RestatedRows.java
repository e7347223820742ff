package org.csecprogress.report.change.api;

import java.util.List;
import java.util.function.Function;
import org.csecprogress.release.content.PublicValues.Difference;
import org.csecprogress.release.content.PublicValues.Place;
import org.csecprogress.report.change.api.StatedRows.Column;

/** The columns of what a restatement changed: one row for each value. */
final class RestatedRows {
    private RestatedRows() {}

    /** Returns the rows of differences, in their order. */
    static StatedRows<Difference> of(List<Difference> differences) {
        return new StatedRows<>(
                List.of(
                        place("part", of -> of.part().name()),
                        place("geography", Place::geography),
                        place("item", Place::item),
                        place("dimension", Place::dimension),
                        place("category", Place::category),
                        Column.text("field", Difference::field),
                        Column.text("before", Difference::before),
                        Column.text("now", Difference::now)),
                differences);
    }

    private static Column<Difference> place(String name, Function<Place, String> text) {
        return Column.text(name, difference -> text.apply(difference.place()));
    }
}
