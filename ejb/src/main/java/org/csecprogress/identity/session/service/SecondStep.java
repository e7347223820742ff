package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.factor.service.AccountTickets;
import org.csecprogress.identity.factor.service.FactorCheck;

/**
 * The way from the right password to the second factor. Whoever has typed the password gets a
 * ticket for some minutes; it opens nothing but the page that asks for the factor.
 */
@ApplicationScoped
class SecondStep {
    private static final String PART = "second step";
    private static final Duration VALID = Duration.ofMinutes(10);

    @Inject private FactorCheck factors;
    @Inject private AccountTickets tickets;

    /** Returns the ticket, if the account has a second factor. */
    Optional<String> begin(Account account) {
        return factors.hasAny(account.id())
                ? Optional.of(tickets.of(account, PART, VALID))
                : Optional.empty();
    }

    /** Returns the account of a ticket; empty if it is too old or not ours. */
    Optional<Account> find(String ticket) {
        return tickets.find(PART, ticket);
    }
}
