package org.csecprogress.review.queue.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.review.Reviewer;

/** The options of the filters of the queue and of the assignment. */
@Named
@RequestScoped
public class QueueChoices {
    @Inject private QueueReading reading;
    @Inject private CatalogService catalogs;
    @Inject private QuarterChoice quarters;
    @Inject private QueueView queue;

    public List<Option> getPeriods() {
        return quarters.options(queue.window());
    }

    public List<Region> getRegions() {
        return catalogs.counties().regions().stream()
                .sorted(Comparator.comparing(Region::name))
                .toList();
    }

    /** Returns the ways to choose counties other than by their reviewer. */
    public List<String> getGroups() {
        return List.of(QueueFilter.Who.ME, QueueFilter.Who.NOBODY, QueueFilter.Who.ENTERED);
    }

    /** Returns all reviewers, by name. */
    public List<Reviewer> getReviewers() {
        return reading.reviewers(queue.getPeriod());
    }

    /** Returns a reviewer as the filter writes one. */
    public String written(Reviewer reviewer) {
        return Long.toString(reviewer.id());
    }
}
