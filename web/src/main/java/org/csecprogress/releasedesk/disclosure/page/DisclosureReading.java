package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.review.service.DisclosureReview;
import org.csecprogress.release.review.service.DisclosureReviewService;
import org.csecprogress.releasedesk.web.TableNames;

/** The disclosure review of a page, read once in a request. Each look is recorded. */
@RequestScoped
public class DisclosureReading {
    @Inject private CurrentActor current;
    @Inject private DisclosureReviewService reviews;
    @Inject private CatalogService catalogs;

    private DisclosureReview review;
    private TableNames names;

    /** Returns the review, or responds with 404. */
    DisclosureReview of(ReleaseNumber number) {
        if (review == null) {
            review =
                    reviews.look(current.get(), NotFoundException.ifNull(number, "release"))
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return review;
    }

    Catalog catalog() {
        return catalogs.catalogs().forPeriod(review.number().period());
    }

    TableNames names() {
        if (names == null) {
            names = new TableNames(catalog(), catalogs.counties(), Sentences.ofPage());
        }
        return names;
    }
}
