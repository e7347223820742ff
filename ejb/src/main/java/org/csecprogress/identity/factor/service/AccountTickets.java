package org.csecprogress.identity.factor.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.kernel.service.Keys;

/**
 * Signed texts that say for some time that somebody has come a part of the way to an account. Each
 * counts for one part, and ends when the password changes or the account is disabled.
 */
@ApplicationScoped
public class AccountTickets {
    @Inject private Accounts accounts;
    @Inject private Keys keys;
    private final Clock clock = Clock.systemUTC();

    /**
     * Returns a ticket.
     *
     * @param part of the way
     */
    public String of(Account account, String part, Duration valid) {
        String text = account.id() + "." + clock.instant().plus(valid).getEpochSecond();
        return text + "." + keys.sign(part, about(account, text));
    }

    /** Returns the account of a ticket; empty if it is too old, of another part, or not ours. */
    public Optional<Account> find(String part, String ticket) {
        String[] parts = ticket.split("\\.", -1);
        if (parts.length != 3
                || !parts[0].matches("\\d{1,18}")
                || !parts[1].matches("\\d{1,12}")
                || Instant.ofEpochSecond(Long.parseLong(parts[1])).isBefore(clock.instant())) {
            return Optional.empty();
        }
        String text = parts[0] + "." + parts[1];
        return accounts.withId(Long.parseLong(parts[0]))
                .filter(account -> !account.isDisabled())
                .filter(account -> keys.isSigned(part, about(account, text), parts[2]));
    }

    private static String about(Account account, String text) {
        return text + " " + account.passwordHash();
    }
}
