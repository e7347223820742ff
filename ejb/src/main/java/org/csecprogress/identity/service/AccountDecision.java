package org.csecprogress.identity.service;

import java.time.Instant;
import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Problem;

/** Answer of the account services. An expected refusal is a value, not an exception. */
public sealed interface AccountDecision {
    /**
     * Success.
     *
     * @param accountId the account that was changed
     */
    record Done(long accountId) implements AccountDecision {}

    /** The change is proposed, and another person has to confirm it. */
    record Proposed() implements AccountDecision {}

    /**
     * The change is confirmed and takes effect later, unless somebody refuses it.
     *
     * @param opens when it takes effect, by the real time
     */
    record Coming(Instant opens) implements AccountDecision {}

    /** Refusal, with its reasons. */
    record Refused(List<Problem> problems) implements AccountDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Returns a success. */
    static AccountDecision done(Account account) {
        return new Done(account.id());
    }

    /** Returns a refusal for one problem. */
    static AccountDecision refused(Problem problem) {
        return new Refused(List.of(problem));
    }
}
