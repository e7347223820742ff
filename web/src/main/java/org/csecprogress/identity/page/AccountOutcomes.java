package org.csecprogress.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** Shows how the services of accounts have decided. */
@ApplicationScoped
public class AccountOutcomes {
    /** The fields of the pages. Any other problem is about the page as a whole. */
    private static final Set<String> FIELDS =
            Set.of("username name title role county until password again days".split(" ", -1));

    @Inject private FreshLink fresh;
    @Inject private PageMessages messages;

    /**
     * Shows the problems on this page, or opens the page of the account, with the link of its
     * invitation.
     *
     * @param key the key of the sentence about the success
     */
    void open(AccountDecision decision, String key, Object... values) {
        if (decision instanceof AccountDecision.Done done) {
            fresh.keep(done);
            messages.done(
                    Sentences.ofPage().of(key, values), "/state/account?id=" + done.accountId());
        } else if (decision instanceof AccountDecision.Refused refused) {
            show(refused);
        }
    }

    /**
     * Shows on this page, which is that of the account, the problems or the success, with the link
     * of a new invitation.
     *
     * @return whether it was a success
     */
    boolean show(AccountDecision decision, String key) {
        if (decision instanceof AccountDecision.Done done) {
            if (!done.invitation().isEmpty()) {
                fresh.show(done);
            }
            messages.tell(Sentences.ofPage().of(key));
            return true;
        }
        if (decision instanceof AccountDecision.Refused refused) {
            show(refused);
        }
        return false;
    }

    /** Shows the problems, beside the fields and in the summary. */
    public void show(AccountDecision.Refused refused) {
        refused.problems().forEach(this::show);
    }

    /** Shows a problem, beside its field and in the summary. */
    public void show(Problem problem) {
        boolean known = FIELDS.contains(problem.field());
        messages.wrong(known ? problem : new Problem("", problem.key(), problem.arguments()));
    }
}
