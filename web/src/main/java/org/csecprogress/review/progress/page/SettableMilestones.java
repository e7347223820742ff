package org.csecprogress.review.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.review.service.ProgressService;

/**
 * The milestones whose due date CDSS sets, by which a page is built. They are not asked of the bean
 * of the view, which is not there yet when the page of a posted form is built again.
 */
@Named
@RequestScoped
public class SettableMilestones {
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    @Inject private CurrentActor current;
    @Inject private ProgressService service;

    private List<Milestone> all;

    /** Returns all of them, in the order of the catalogue, or responds with 403. */
    public List<Milestone> getAll() {
        if (all == null) {
            all = service.settable(current.get());
        }
        return all;
    }

    /** Whether a day can be the due date of a milestone. */
    static boolean isPossible(LocalDate day) {
        return !day.isBefore(FIRST) && day.isBefore(LAST);
    }
}
