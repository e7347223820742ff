package org.csecprogress.identity.service;

import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Problem;

/** Answer of the account services. An expected refusal is a value, not an exception. */
public sealed interface AccountDecision {
    /**
     * Success.
     *
     * @param accountId the account that was changed
     * @param invitation path of the new invitation, to be handed over once; or empty
     */
    record Done(long accountId, String invitation) implements AccountDecision {}

    /** Refusal, with its reasons. */
    record Refused(List<Problem> problems) implements AccountDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Returns a success with nothing to hand over. */
    static AccountDecision done(Account account) {
        return new Done(account.id(), "");
    }

    /** Returns a refusal for one problem. */
    static AccountDecision refused(Problem problem) {
        return new Refused(List.of(problem));
    }
}
