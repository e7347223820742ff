package org.csecprogress.submission.page;

import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Form;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Where work goes on after a page of the grid: the form's next breakdown, the next form, and after
 * the last one the methods.
 *
 * @param name what it is called, or null after the last form
 */
public record NextPage(LocalText name, String href) {
    static NextPage after(GridScope scope, ReportingPeriod period) {
        List<Dimension> dimensions = scope.dimensions();
        int next = scope.by().map(d -> dimensions.indexOf(d) + 1).orElse(0);
        if (next < dimensions.size()) {
            Dimension dimension = dimensions.get(next);
            return new NextPage(
                    dimension.label(),
                    Addresses.section(period, scope.form().code(), dimension.code()));
        }
        return formAfter(scope)
                .map(form -> new NextPage(form.name(), Addresses.section(period, form.code(), "")))
                .orElseGet(() -> new NextPage(null, Addresses.methods(period)));
    }

    static Optional<Form> formAfter(GridScope scope) {
        Catalog catalog = scope.catalog();
        int next = catalog.forms().indexOf(scope.form()) + 1;
        return next < catalog.forms().size()
                ? Optional.of(catalog.forms().get(next))
                : Optional.empty();
    }
}
