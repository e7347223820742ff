package org.csecprogress.releasedesk.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
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
    private TableNames names;

    /** Returns the release, or responds with 404. */
    ReleaseOverview of(ReleaseNumber number) {
        if (found == null) {
            found =
                    Optional.ofNullable(number)
                            .flatMap(asked -> overview.find(current.get(), asked))
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return found;
    }

    TableNames names(ReportingPeriod of) {
        if (names == null) {
            names =
                    new TableNames(
                            catalogs.catalogs().forPeriod(of),
                            catalogs.counties(),
                            Sentences.ofPage());
        }
        return names;
    }

    /** Forgets what was read: it has changed. */
    void change() {
        found = null;
    }
}
