package org.csecprogress.identity.forgotten.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.service.AccountTickets;
import org.csecprogress.identity.factor.service.FactorCheck;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * The links by which people who have forgotten their password begin. A link is made when its mail
 * is sent, and opens nothing but the page that asks for the second factor.
 */
@ApplicationScoped
@ForEverybody
public class ForgottenLinks {
    private static final String PART = "forgotten link";
    private static final Duration VALID = Duration.ofHours(1);

    @Inject private Accounts accounts;
    @Inject private FactorCheck factors;
    @Inject private AccountTickets tickets;

    /**
     * Returns the path of the page where a link is used; empty if the account cannot have one:
     * without a second factor, mail alone would open it.
     */
    public Optional<String> path(long accountId) {
        return accounts.withId(accountId)
                .filter(this::isPossible)
                .map(account -> "/forgotten/link?token=" + tickets.of(account, PART, VALID));
    }

    /** Whether an account can have a link. */
    boolean isPossible(Account account) {
        return !account.isDisabled() && account.isPasswordChosen() && factors.hasAny(account.id());
    }

    /**
     * Returns the account of a link; empty if it is too old, a new password was chosen since, or it
     * is not ours.
     */
    Optional<Account> account(String token) {
        return tickets.find(PART, token).filter(this::isPossible);
    }
}
