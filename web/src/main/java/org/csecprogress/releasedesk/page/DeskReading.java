package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.release.review.service.ReleaseOverviewService;
import org.csecprogress.releasedesk.web.TableNames;

/** The release of a page, read once in a request and again after each act. */
@RequestScoped
public class DeskReading {
    @Inject private CurrentActor current;
    @Inject private ReleaseOverviewService overview;
    @Inject private CatalogService catalogs;

    private ReleaseOverview found;

    /** Returns the release, or responds with 404. */
    ReleaseOverview of(ReleaseNumber number) {
        if (found == null) {
            found =
                    overview.find(current.get(), NotFoundException.ifNull(number, "release"))
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return found;
    }

    TableNames names(ReportingPeriod of) {
        return new TableNames(
                catalogs.catalogs().forPeriod(of), catalogs.counties(), Sentences.ofPage());
    }

    /** Forgets what was read: it has changed. */
    void change() {
        found = null;
    }
}
