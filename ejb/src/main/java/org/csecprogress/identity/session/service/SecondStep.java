package org.csecprogress.identity.session.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.Accounts;
import org.csecprogress.identity.factor.service.FactorCheck;
import org.csecprogress.kernel.service.Keys;

/**
 * The way from the right password to the second factor. Whoever has typed the password gets a
 * signed text that says so for some minutes; it opens nothing but the page that asks for the
 * factor, and ends when the password changes.
 */
@ApplicationScoped
class SecondStep {
    private static final String KEY = "second step";
    private static final Duration VALID = Duration.ofMinutes(10);

    @Inject private Accounts accounts;
    @Inject private FactorCheck factors;
    @Inject private Keys keys;
    private final Clock clock = Clock.systemUTC();

    /** Returns the signed text, if the account has a second factor. */
    Optional<String> begin(Account account) {
        if (!factors.hasAny(account.id())) {
            return Optional.empty();
        }
        String text = account.id() + "." + clock.instant().plus(VALID).getEpochSecond();
        return Optional.of(text + "." + signature(account, text));
    }

    /** Returns the account of a signed text; empty if it is too old or not ours. */
    Optional<Account> find(String signed) {
        String[] parts = signed.split("\\.", -1);
        if (parts.length != 3
                || !parts[0].matches("\\d{1,18}")
                || !parts[1].matches("\\d{1,12}")
                || Instant.ofEpochSecond(Long.parseLong(parts[1])).isBefore(clock.instant())) {
            return Optional.empty();
        }
        String text = parts[0] + "." + parts[1];
        return accounts.withId(Long.parseLong(parts[0]))
                .filter(account -> !account.isDisabled())
                .filter(account -> keys.isSigned(KEY, about(account, text), parts[2]));
    }

    private String signature(Account account, String text) {
        return keys.sign(KEY, about(account, text));
    }

    private static String about(Account account, String text) {
        return text + " " + account.passwordHash();
    }
}
