package org.csecprogress.review.memory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.inmemory.Memory;
import org.csecprogress.kernel.Role;
import org.csecprogress.review.Reviewer;

/** The accounts that may review now, in memory: what the view of the database shows. */
final class MemoryReviewers {
    private static final Comparator<Reviewer> BY_NAME =
            Comparator.<Reviewer, String>comparing(each -> each.name().toLowerCase(Locale.ROOT))
                    .thenComparing(Reviewer::id);

    private final Memory memory;

    MemoryReviewers(Memory memory) {
        this.memory = memory;
    }

    List<Reviewer> all() {
        return memory.all(Account.class)
                .filter(each -> !each.isDisabled() && each.isPasswordChosen())
                .filter(
                        each ->
                                each.grants().stream()
                                        .anyMatch(grant -> grant.role() == Role.STATE_REVIEWER))
                .map(each -> new Reviewer(each.id(), each.name(), each.username()))
                .sorted(BY_NAME)
                .toList();
    }

    Optional<Reviewer> find(long account) {
        return all().stream().filter(each -> each.id() == account).findFirst();
    }
}
