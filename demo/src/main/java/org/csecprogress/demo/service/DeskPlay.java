package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.review.service.AssignmentService;
import org.csecprogress.review.service.AssignmentService.Chosen;

/**
 * Assigns the counties to the two reviewers of the demonstration, except the last, which has no
 * reviewer yet. Does nothing if that was done already.
 */
@ApplicationScoped
@ForEverybody
class DeskPlay {
    private static final String COLLEAGUE = "second.reviewer@cdss.example";

    /** The index, by name, of the first county of the second reviewer. */
    private static final int SHARE = 30;

    @Inject private AssignmentService assignments;

    void play(Cast cast, Counties counties) {
        Actor reviewer = cast.state(Role.STATE_REVIEWER);
        List<Chosen> all =
                counties.all().stream().map(county -> new Chosen(county.code(), 0)).toList();
        assignments.assign(reviewer, all.subList(0, SHARE), reviewer.accountId());
        assignments.reviewers(reviewer).stream()
                .filter(one -> one.mail().equals(COLLEAGUE))
                .findFirst()
                .ifPresent(
                        colleague ->
                                assignments.assign(
                                        reviewer,
                                        all.subList(SHARE, all.size() - 1),
                                        colleague.id()));
    }
}
