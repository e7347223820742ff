package org.csecprogress.identity.forgotten.service;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.csecprogress.identity.Account;
import org.csecprogress.identity.factor.service.AccountTickets;
import org.csecprogress.identity.factor.service.AskedFactors;
import org.csecprogress.identity.factor.service.FactorCheck;
import org.csecprogress.identity.factor.service.ShownFactor;
import org.csecprogress.identity.session.service.AskTries;
import org.csecprogress.identity.session.service.OwnFactorTries;
import org.csecprogress.identity.session.service.SignInPlace;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Guarded;

/**
 * Lets people choose a new password who have forgotten theirs: with a link to their address and
 * their second factor. Whoever has lost that too needs two administrators. It needs no transaction
 * from beginning to end, so that whoever waits for a hash holds no connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Guarded
@ForEverybody
public class ForgottenPasswordService {
    private static final String PROVED = "forgotten, factor shown";
    private static final Duration VALID = Duration.ofMinutes(10);

    /** There is no session yet, and all links of an account count together. */
    private static final long NO_SESSION = 0;

    @Inject private ForgottenRequests requests;
    @Inject private ForgottenLinks links;
    @Inject private FactorCheck factors;
    @Inject private AccountTickets tickets;
    @Inject private OwnFactorTries tries;
    @Inject private AskTries asks;
    @Inject private ChosenAnew chosen;

    /** The outcome of showing a factor. */
    public sealed interface Outcome {
        /**
         * The factor is right.
         *
         * @param ticket lets its holder choose a password for ten minutes
         */
        record Proved(String ticket) implements Outcome {
            @Override
            public String toString() {
                return "proved";
            }
        }

        /** Refused, with the sentence to show. */
        record Refused(Problem problem) implements Outcome {}
    }

    /**
     * Has a link sent, if there is such an account and it can have one. Whoever asks hears nothing
     * of that, nor that somebody has asked too often.
     */
    public void ask(String typed, SignInPlace place) {
        String name = Account.canonical(typed);
        if (!name.isEmpty()
                && name.length() <= Account.LONGEST_USERNAME
                && asks.take(name, place)) {
            requests.send(name);
        }
    }

    /** Returns what the owner of a link is asked for; empty if the link does not count. */
    public Optional<AskedFactors> asked(String token) {
        return links.account(token).map(account -> factors.asked(account, purpose(account)));
    }

    /** Takes the second factor of the owner of a link; one that is wrong is counted. */
    public Outcome prove(String token, ShownFactor shown, SignInPlace place) {
        Optional<Account> found = links.account(token);
        if (found.isEmpty()) {
            return new Outcome.Refused(Problem.of("", "forgotten.over"));
        }
        Account account = found.get();
        if (!tries.take(account.id(), NO_SESSION)) {
            chosen.throttled(account, place);
            return new Outcome.Refused(Problem.of("", "secondStep.wait"));
        }
        if (!factors.isRight(account.id(), purpose(account), shown)) {
            chosen.refused(account, place);
            return new Outcome.Refused(
                    shown.refusal(shown.kind() == ShownFactor.Kind.RECOVERY ? "recovery" : "code"));
        }
        tries.succeeded(account.id(), NO_SESSION);
        return new Outcome.Proved(tickets.of(account, PROVED, VALID));
    }

    /**
     * Returns the name of the account whose owner may choose a password; empty if it is too late.
     */
    public Optional<String> proved(String ticket) {
        return tickets.find(PROVED, ticket).map(Account::username);
    }

    /**
     * Stores the new password, ends all sessions and forgets all devices.
     *
     * @return the problem, or empty if it is stored
     */
    public Optional<Problem> choose(String ticket, String password) {
        Optional<Account> account = tickets.find(PROVED, ticket);
        return account.isEmpty()
                ? Optional.of(Problem.of("", "forgotten.over"))
                : chosen.store(account.get(), password);
    }

    private static String purpose(Account account) {
        return "forgotten " + account.id();
    }
}
