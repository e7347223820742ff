package org.csecprogress.identity.access.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.identity.AccountLine;
import org.csecprogress.identity.AccountPage;
import org.csecprogress.identity.AccountStanding;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.identity.access.AccessReview;
import org.csecprogress.identity.access.AccessReviewLine;
import org.csecprogress.identity.access.AccessReviewed;
import org.csecprogress.identity.access.AccessReviews;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;

/**
 * Lets coordinators and administrators sign twice a year that everybody who can sign in still has
 * to, and shows administrators and auditors where that is missing.
 */
@Stateless
@Guarded
@Allowed({Role.STATE_ADMIN, Role.COUNTY_COORDINATOR})
public class AccessReviewService {
    private static final int BLOCK = 200;

    @Inject private AccessReviews reviews;
    @Inject private Accounts accounts;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> events;

    /** Invitations follow the real time, whatever the business date. */
    private final Clock server = Clock.systemUTC();

    /** Returns all places, the state first, then the counties by name, in two queries. */
    @Allowed({Role.STATE_ADMIN, Role.AUDITOR})
    public List<AccessReviewLine> places(Actor reader) {
        Map<AccessPlace, AccessReview> last =
                reviews.last().stream()
                        .collect(Collectors.toMap(AccessReview::place, Function.identity()));
        Map<AccessPlace, Integer> people = reviews.people();
        LocalDate today = clock.today();
        return Stream.concat(
                        Stream.of(AccessPlace.STATE),
                        catalogs.counties().all().stream()
                                .map(county -> AccessPlace.of(county.code())))
                .map(place -> line(place, people.getOrDefault(place, 0), last.get(place), today))
                .toList();
    }

    private static AccessReviewLine line(
            AccessPlace place, int people, AccessReview last, LocalDate today) {
        boolean isDue = people > 0 && (last == null || !last.counts(today));
        return new AccessReviewLine(
                place,
                people,
                last == null ? null : last.reviewerName(),
                last == null ? null : last.at(),
                isDue);
    }

    /**
     * Returns a place with its accounts.
     *
     * @throws NotFoundException if it is not the reviewer's
     */
    public ReviewedPlace look(Actor reviewer, AccessPlace place) {
        if (!place.isReviewedBy(reviewer)) {
            throw new NotFoundException("place");
        }
        Optional<AccessReview> last =
                reviews.last().stream().filter(each -> each.place().equals(place)).findFirst();
        return new ReviewedPlace(
                able(reviewer, place),
                last.map(AccessReview::reviewerName).orElse(null),
                last.map(AccessReview::at).orElse(null),
                last.filter(each -> each.counts(clock.today())).isEmpty());
    }

    /**
     * Signs that all accounts of a place are needed as they are.
     *
     * @param seen the digest of what was shown
     * @return the problem, or empty if it is signed
     * @throws NotFoundException if the place is not the reviewer's
     */
    public Optional<Problem> sign(Actor reviewer, AccessPlace place, String seen) {
        ReviewedPlace now = look(reviewer, place);
        if (!now.seen().equals(seen)) {
            return Optional.of(Problem.of("", "access.changed"));
        }
        AccessReview review =
                new AccessReview(place, reviewer, clock.instant(), now.accounts().size(), seen);
        reviews.add(review);
        events.fire(new AccessReviewed(review));
        return Optional.empty();
    }

    private List<AccountLine> able(Actor reviewer, AccessPlace place) {
        List<AccountLine> all = new ArrayList<>();
        AccountPage page;
        do {
            page =
                    accounts.page(
                            reviewer,
                            place.filter(),
                            Slice.of(all.size(), BLOCK),
                            server.instant());
            all.addAll(page.lines());
        } while (all.size() < page.total() && !page.lines().isEmpty());
        return all.stream()
                .filter(line -> line.standing() != AccountStanding.DISABLED)
                .filter(place::has)
                .toList();
    }
}
