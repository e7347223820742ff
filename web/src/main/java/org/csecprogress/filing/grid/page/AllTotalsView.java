package org.csecprogress.filing.grid.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.page.CountyPage;

/** The page of all typed totals of every form, one row per measure. It is the fastest entry. */
@Named
@RequestScoped
public class AllTotalsView extends GridView {
    @Override
    GridScope scope(Catalog catalog) {
        return GridScope.allTotals(catalog);
    }

    @Override
    public String getHere() {
        return CountyPage.TOTALS.of(currentFiling().period());
    }

    @Override
    protected String onwards() {
        return NextPage.after(scopeOfPage(), currentFiling().period()).href();
    }
}
