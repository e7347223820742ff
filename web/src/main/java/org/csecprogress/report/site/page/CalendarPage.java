package org.csecprogress.report.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.calendar.page.WindowRow;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.service.BusinessClock;

/** The public calendar: when the coming quarters are due, decided and released. */
@Named
@RequestScoped
public class CalendarPage {
    private static final int COMING = 6;

    @Inject private PublicFrame frame;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    /** Returns the quarters that are still to be released, the next one first. */
    public List<WindowRow> getRows() {
        return catalogs.windows().all().stream()
                .filter(window -> !window.release().isBefore(clock.today()))
                .limit(COMING)
                .map(window -> WindowRow.of(window, "", List.of(), frame.getSay()))
                .toList();
    }
}
