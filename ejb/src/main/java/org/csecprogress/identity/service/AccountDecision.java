package org.csecprogress.identity.service;

import java.util.List;
import org.csecprogress.identity.Account;
import org.csecprogress.kernel.Problem;

/** What the account services answer: an expected refusal is a value, not an exception. */
public sealed interface AccountDecision {
    /**
     * Done.
     *
     * @param accountId the account that it was done to
     * @param invitation path of the invitation that was made, to be handed over once; or empty
     */
    record Done(long accountId, String invitation) implements AccountDecision {}

    /** Not done, and why. */
    record Refused(List<Problem> problems) implements AccountDecision {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Done, with nothing to hand over. */
    static AccountDecision done(Account account) {
        return new Done(account.id(), "");
    }

    /** Refused for one problem. */
    static AccountDecision refused(Problem problem) {
        return new Refused(List.of(problem));
    }
}
