package org.csecprogress.notification.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.identity.access.AccessReview;
import org.csecprogress.identity.access.AccessReviews;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.notification.NoticeKind;
import org.csecprogress.notification.PersonalNotices;
import org.csecprogress.notification.Telling;

/**
 * Reminds coordinators and administrators of reviewing access, once in each half-year, after some
 * days in which they may do so by themselves.
 */
@Stateless
@Guarded
@ForEverybody
public class AccessReminders {
    /** Days of the half-year before the reminder. */
    static final int QUIET_DAYS = 10;

    @Inject private PersonalNotices notices;
    @Inject private AccessReviews reviews;
    @Inject private BusinessClock clock;
    @Inject private NoticeWriter writer;

    /** Sends the reminders of this half-year that were not sent. Called by the timer. */
    public void remind() {
        LocalDate today = clock.today();
        LocalDate from = AccessReview.dueFrom(today);
        if (today.isBefore(from.plusDays(QUIET_DAYS))) {
            return;
        }
        // One node runs at a time: the second waits here and then finds every notice written.
        notices.takeTurn();
        Set<AccessPlace> due = due(today);
        Set<String> told = notices.causes(NoticeKind.ACCESS_REVIEW);
        Instant now = clock.instant();
        writer.tell(
                due.stream()
                        .flatMap(place -> place.county().stream())
                        .map(
                                county ->
                                        Telling.ofReview(
                                                NoticeKind.ACCESS_REVIEW, county, from, now))
                        .filter(telling -> !told.contains(telling.cause()))
                        .toList());
        Telling toAll = Telling.ofReview(NoticeKind.ACCESS_REVIEWS, null, from, now);
        if (!due.isEmpty() && !notices.causes(toAll.kind()).contains(toAll.cause())) {
            writer.tell(List.of(toAll));
        }
    }

    private Set<AccessPlace> due(LocalDate today) {
        Map<AccessPlace, Integer> people = reviews.people();
        Set<AccessPlace> done =
                reviews.last().stream()
                        .filter(review -> review.counts(today))
                        .map(AccessReview::place)
                        .collect(Collectors.toSet());
        return people.keySet().stream()
                .filter(place -> !done.contains(place))
                .collect(Collectors.toSet());
    }
}
