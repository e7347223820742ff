package org.csecprogress.filing.grid.page;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.CountyPage;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The page after a page of the grid: the form's next breakdown, then the next form, and the methods
 * after the last form.
 *
 * @param name its name, or null after the last form
 */
public record NextPage(LocalText name, String href) {
    static NextPage after(GridScope scope, ReportingPeriod period) {
        return scope.section()
                .map(form -> after(scope, form, period))
                .orElseGet(() -> firstBreakdown(scope.catalog(), period));
    }

    /** Returns the first breakdown, which follows the page of all totals. */
    private static NextPage firstBreakdown(Catalog catalog, ReportingPeriod period) {
        Form first = catalog.forms().get(0);
        String dimension =
                GridScope.of(catalog, first.code(), "").dimensions().stream()
                        .findFirst()
                        .map(Dimension::code)
                        .orElse("");
        return new NextPage(first.name(), Addresses.section(period, first.code(), dimension));
    }

    private static NextPage after(GridScope scope, Form form, ReportingPeriod period) {
        List<Dimension> dimensions = scope.dimensions();
        int next = scope.by().map(d -> dimensions.indexOf(d) + 1).orElse(0);
        if (next < dimensions.size()) {
            Dimension dimension = dimensions.get(next);
            return new NextPage(
                    dimension.label(), Addresses.section(period, form.code(), dimension.code()));
        }
        List<Form> forms = scope.catalog().forms();
        int after = forms.indexOf(form) + 1;
        return after < forms.size()
                ? new NextPage(
                        forms.get(after).name(),
                        Addresses.section(period, forms.get(after).code(), ""))
                : new NextPage(null, CountyPage.METHODS.of(period));
    }
}
