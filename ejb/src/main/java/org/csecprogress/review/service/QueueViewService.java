package org.csecprogress.review.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.review.KeptQueueView;
import org.csecprogress.review.QueueViews;

/** Stores each reviewer's own named filters and sort orders of the queue. */
@Stateless
@Guarded
@Allowed(Role.STATE_REVIEWER)
public class QueueViewService {
    /** Largest number of views that one reviewer can keep. */
    public static final int MOST = 20;

    /** Longest name, in characters. */
    public static final int LONGEST_NAME = KeptQueueView.LONGEST_NAME;

    private static final String FIELD = "view-name";

    @Inject private QueueViews views;
    @Inject private FreeText free;

    /**
     * A named filter and sort order.
     *
     * @param query the parameters of the URL without the quarter
     */
    public record View(String name, String query) implements Serializable {}

    /** Returns the reviewer's own views, by name. */
    public List<View> all(Actor reviewer) {
        return views.all(reviewer).stream()
                .map(view -> new View(view.name(), view.query()))
                .toList();
    }

    /**
     * Saves a view, replacing one of the same name.
     *
     * @param period the quarter shown, whose rules check the name
     * @return the problem, or empty if it was saved
     */
    public Optional<Problem> keep(Actor reviewer, ReportingPeriod period, View view) {
        String name = view.name().strip();
        if (name.isEmpty()) {
            return Optional.of(Problem.of(FIELD, "view.name.missing"));
        }
        if (view.query().length() > KeptQueueView.LONGEST_QUERY) {
            return Optional.of(Problem.of(FIELD, "view.name.long"));
        }
        Optional<Problem> names = free.problem(period, FIELD, "view.name", name, LONGEST_NAME);
        if (names.isPresent()) {
            return names;
        }
        List<KeptQueueView> kept = views.lock(reviewer);
        Optional<KeptQueueView> same =
                kept.stream().filter(each -> each.name().equals(name)).findFirst();
        if (same.isPresent()) {
            same.get().change(view.query());
        } else if (kept.size() >= MOST) {
            return Optional.of(new Problem(FIELD, "view.most", List.of(MOST)));
        } else {
            views.add(new KeptQueueView(reviewer.accountId(), name, view.query()));
        }
        return Optional.empty();
    }

    /** Deletes the reviewer's view of that name. Does nothing if there is none. */
    public void forget(Actor reviewer, String name) {
        views.find(reviewer, name).ifPresent(views::remove);
    }
}
