package org.csecprogress.identity.access.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.access.AccessPlace;
import org.csecprogress.identity.access.AccessReview;
import org.csecprogress.identity.access.AccessReviews;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Actor;

/** The reviews of access, in memory. */
public final class MemoryAccessReviews implements AccessReviews {
    private final Memory memory;

    public MemoryAccessReviews(Memory memory) {
        this.memory = memory;
    }

    @Override
    public void add(AccessReview review) {
        memory.add(review);
    }

    @Override
    public Collection<AccessReview> last() {
        Map<AccessPlace, AccessReview> last = new HashMap<>();
        memory.all(AccessReview.class)
                .sorted(Comparator.comparing(AccessReview::at))
                .forEach(review -> last.put(review.place(), review));
        return last.values();
    }

    @Override
    public Map<AccessPlace, Integer> people() {
        Map<AccessPlace, Integer> people = new HashMap<>();
        memory.all(Account.class)
                .filter(account -> !account.isDisabled())
                .forEach(
                        account ->
                                places(account)
                                        .forEach(place -> people.merge(place, 1, Integer::sum)));
        return people;
    }

    private static Set<AccessPlace> places(Account account) {
        Set<AccessPlace> places = new HashSet<>();
        if (account.grants().isEmpty()) {
            places.add(AccessPlace.STATE);
        }
        for (Actor.Grant grant : account.grants()) {
            places.add(grant.county() == null ? AccessPlace.STATE : AccessPlace.of(grant.county()));
        }
        return places;
    }
}
