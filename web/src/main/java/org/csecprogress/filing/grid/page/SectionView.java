package org.csecprogress.filing.grid.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.page.Addresses;

/** A form's totals or one of its breakdowns. */
@Named
@RequestScoped
public class SectionView extends GridView {
    @Override
    GridScope scope(Catalog catalog) {
        return GridScope.of(catalog, parameter("form"), parameter("by"));
    }

    @Override
    public String getHere() {
        return section(parameter("by"));
    }

    private String section(String by) {
        return Addresses.section(currentFiling().period(), parameter("form"), by);
    }

    /** Returns the address of the tab that was clicked, or else of the next page. */
    @Override
    protected String onwards() {
        String tab = parameter("tab");
        GridScope scope = scopeOfPage();
        if (scope.dimensions().stream().anyMatch(d -> d.code().equals(tab))) {
            return section(tab);
        }
        return tab.equals("totals")
                ? section("")
                : NextPage.after(scope, currentFiling().period()).href();
    }
}
