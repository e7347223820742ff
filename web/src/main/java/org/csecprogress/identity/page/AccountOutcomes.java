package org.csecprogress.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.csecprogress.identity.proposal.ProposalKind;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.kernel.Actor;
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
    @Inject private ProposalWords words;

    /**
     * Returns the name of the person and the change, for a sentence about a proposal.
     *
     * @param grant the role that the account would get, or null
     * @param lastDay the last day of the role, or null
     */
    Object[] about(String name, ProposalKind kind, Actor.Grant grant, LocalDate lastDay) {
        return new Object[] {name, words.change(kind, grant, lastDay)};
    }

    /**
     * Says on another page that a change is proposed.
     *
     * @param next path of the page to go on with
     * @param about the name of the person and the change, for the sentence
     */
    void open(AccountDecision decision, String next, Object... about) {
        messages.done(said(decision, "", about), next);
    }

    /**
     * Shows on this page the problems or the success.
     *
     * @param key the key of the sentence about what was done
     * @param about the name of the person and the change, for the sentence
     * @return whether it was a success
     */
    boolean show(AccountDecision decision, String key, Object... about) {
        if (decision instanceof AccountDecision.Refused refused) {
            show(refused);
            return false;
        }
        waiting.forget();
        messages.tell(said(decision, key, about));
        return true;
    }

    private String said(AccountDecision decision, String key, Object... about) {
        Sentences say = Sentences.ofPage();
        if (decision instanceof AccountDecision.Coming coming) {
            return say.of("proposals.coming", about)
                    + " "
                    + say.of("proposals.coming.when", say.time(coming.opens()));
        }
        if (decision instanceof AccountDecision.Proposed) {
            return say.of("proposals.proposed", about)
                    + " "
                    + say.of("proposals.proposed.next" + (pages.isOfState() ? "" : ".county"));
        }
        return say.of(key, about);
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
