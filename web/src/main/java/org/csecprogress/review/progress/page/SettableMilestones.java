package org.csecprogress.review.progress.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.service.ProgressService;

/**
 * The milestones whose due date CDSS sets, by which a page is built. They are not asked of the bean
 * of the view, which is not there yet when the page of a posted form is built again.
 */
@Named
@RequestScoped
public class SettableMilestones {
    @Inject private CurrentActor current;
    @Inject private ProgressService service;

    private List<Due> all;

    /** A milestone, with the field of its due date. */
    public record Due(String field, String code, String name) {}

    /** Returns all of them, in the order of the catalogue, or responds with 403. */
    public List<Due> getAll() {
        if (all == null) {
            Sentences words = Sentences.ofPage();
            all =
                    service.settable(current.get()).stream()
                            .map(m -> new Due("due-" + m.code(), m.code(), words.in(m.name())))
                            .toList();
        }
        return all;
    }
}
