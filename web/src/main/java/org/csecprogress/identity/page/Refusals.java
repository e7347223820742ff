package org.csecprogress.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Sentences;

/** Puts what an account service refused on the page. */
@ApplicationScoped
public class Refusals {
    /** The fields that the pages have; any other problem is about the page as a whole. */
    private static final Set<String> FIELDS =
            Set.of(
                    "username",
                    "name",
                    "title",
                    "role",
                    "county",
                    "until",
                    "password",
                    "again",
                    "days");

    @Inject private Notices notices;

    /** Says why, beside the fields and in the summary. */
    public void show(AccountDecision.Refused refused) {
        refused.problems().forEach(this::show);
    }

    /** Says what is wrong, beside its field and in the summary. */
    public void show(Problem problem) {
        String sentence = Sentences.ofPage().of(problem.key(), problem.arguments().toArray());
        notices.wrong(FIELDS.contains(problem.field()) ? problem.field() : "", sentence);
    }
}
