package org.csecprogress.identity.idle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.Account;

/**
 * Rules on accounts that nobody uses (NIST SP 800-53, AC-2(3)): the owner is warned, and a month
 * later the account is disabled.
 */
public final class IdleRules {
    /** Time without use after which the owner is warned. */
    public static final Duration WARNED_AFTER = Duration.ofDays(150);

    /** Time between the warning and the end, whenever the warning was sent. */
    public static final Duration NOTICE = Duration.ofDays(30);

    /** Administrators who always stay: nobody gives access alone. */
    public static final int FEWEST_ADMINISTRATORS = 2;

    private IdleRules() {}

    /** Whether the owner of an account is to be warned. */
    public static boolean isToWarn(Account account, Instant now) {
        return isUnused(account, now) && account.idleWarnedAt().isEmpty();
    }

    /**
     * Whether an account is to be disabled.
     *
     * @param administrators those who can sign in
     */
    public static boolean isToDisable(Account account, List<Account> administrators, Instant now) {
        boolean isNeeded =
                administrators.stream().anyMatch(each -> each.id().equals(account.id()))
                        && administrators.size() <= FEWEST_ADMINISTRATORS;
        return isUnused(account, now)
                && !isNeeded
                && account.idleWarnedAt()
                        .filter(warned -> !warned.isAfter(now.minus(NOTICE)))
                        .isPresent();
    }

    private static boolean isUnused(Account account, Instant now) {
        return !account.isDisabled()
                && account.isPasswordChosen()
                && account.inUseAt().isBefore(now.minus(WARNED_AFTER));
    }
}
