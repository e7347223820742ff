package org.csecprogress.release.protection.design;

import java.util.HashMap;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.TableId;

/** Public titles of a quarter's tables, also before there are any tables. */
public final class TableTitles {
    private final Map<TableId, LocalText> titles = new HashMap<>();

    /** Builds the titles of all tables that the catalogue allows in the quarter. */
    public TableTitles(Catalog catalog, Counties counties, ReportingPeriod period) {
        new Design(catalog, counties)
                .tables(period, Design.THREE_YEARS)
                .forEach(table -> titles.put(table.id(), table.title()));
    }

    /** Returns the title of a table; its name if the catalogue no longer has it. */
    public LocalText of(TableId table) {
        return titles.getOrDefault(table, new LocalText(table.toString(), table.toString()));
    }
}
