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

    /** The ends of fields for a code, of which each form of the page has its own. */
    private static final String CODE = "-code";

    @Inject private PageMessages messages;
    @Inject private OpenProposals waiting;
    @Inject private AccountPages pages;

    /**
     * Shows the problems on this page, or says on another one that the change is proposed.
     *
     * @param next path of the page to go on with
     */
    void open(AccountDecision decision, String next) {
        if (decision instanceof AccountDecision.Refused refused) {
            show(refused);
        } else {
            messages.done(said(decision, ""), next);
        }
    }

    /**
     * Shows on this page the problems or the success.
     *
     * @param key the key of the sentence about what was done
     * @return whether it was a success
     */
    boolean show(AccountDecision decision, String key) {
        if (decision instanceof AccountDecision.Refused refused) {
            show(refused);
            return false;
        }
        waiting.forget();
        messages.tell(said(decision, key));
        return true;
    }

    private String said(AccountDecision decision, String key) {
        Sentences say = Sentences.ofPage();
        if (decision instanceof AccountDecision.Coming coming) {
            return say.of("proposals.coming", say.time(coming.opens()));
        }
        if (decision instanceof AccountDecision.Proposed) {
            return say.of("proposals.proposed" + (pages.isOfState() ? "" : ".county"));
        }
        return say.of(key);
    }

    /** Shows the problems, beside the fields and in the summary. */
    public void show(AccountDecision.Refused refused) {
        refused.problems().forEach(this::show);
    }

    /** Shows a problem, beside its field and in the summary. */
    public void show(Problem problem) {
        boolean known = FIELDS.contains(problem.field()) || problem.field().endsWith(CODE);
        messages.wrong(known ? problem : new Problem("", problem.key(), problem.arguments()));
    }
}
