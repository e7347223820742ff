package org.csecprogress.identity.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.csecprogress.identity.service.AccountDecision;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.Notices;
import org.csecprogress.kernel.web.Sentences;

/** Shows the refusals of account services on the page. */
@ApplicationScoped
public class Refusals {
    /** The fields of the pages. Any other problem is about the page as a whole. */
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

    /** Shows the problems, beside the fields and in the summary. */
    public void show(AccountDecision.Refused refused) {
        refused.problems().forEach(this::show);
    }

    /** Shows a problem, beside its field and in the summary. */
    public void show(Problem problem) {
        String sentence = Sentences.ofPage().of(problem.key(), problem.arguments().toArray());
        notices.wrong(FIELDS.contains(problem.field()) ? problem.field() : "", sentence);
    }
}
