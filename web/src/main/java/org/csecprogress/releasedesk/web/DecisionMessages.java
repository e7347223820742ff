package org.csecprogress.releasedesk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.function.UnaryOperator;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** Shows a service's decision: success on the next page, problems and conflicts on this one. */
@RequestScoped
public class DecisionMessages {
    private static final Sentences SAY = Sentences.in(Language.EN);

    @Inject private PageMessages messages;

    /**
     * Keeps a success message for the next page, or shows the problems beside the fields that they
     * name.
     *
     * @param done key of the success message
     * @return whether the action succeeded
     */
    public boolean show(Decision decision, String done) {
        show(
                decision,
                () -> messages.keep(SAY.of(done)),
                UnaryOperator.identity(),
                () -> messages.wrong("", SAY.of("desk.stale")));
        return decision instanceof Decision.Accepted;
    }

    /** Shows success, and the problems of a refusal for the page as a whole. */
    public void show(Decision decision, Runnable done, Runnable stale) {
        show(decision, done, field -> "", stale);
    }

    /**
     * Shows success, and the problems of a refusal beside their fields.
     *
     * @param done shows that it succeeded
     * @param field returns the identifier of a problem's field
     * @param stale reports that another person changed it in the meantime
     */
    public void show(
            Decision decision, Runnable done, UnaryOperator<String> field, Runnable stale) {
        decision.fold(
                accepted -> run(done), refused -> refuse(refused, field), overtaken -> run(stale));
    }

    private Void refuse(Decision.Refused refused, UnaryOperator<String> field) {
        for (Problem problem : refused.problems()) {
            messages.wrong(
                    problem.field().isEmpty() ? "" : field.apply(problem.field()),
                    SAY.of(problem.key(), problem.arguments().toArray()));
        }
        return null;
    }

    private static Void run(Runnable shown) {
        shown.run();
        return null;
    }
}
