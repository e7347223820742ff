package org.csecprogress.releasedesk.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.Sentences;

/** Shows a service's decision on the page. */
public final class DecisionMessages {
    private DecisionMessages() {}

    /**
     * Shows the problems, or keeps a success message for the next page.
     *
     * @param done key of the success message
     * @return whether the action succeeded
     */
    public static boolean show(Decision decision, String done) {
        FacesContext faces = FacesContext.getCurrentInstance();
        Sentences say = Sentences.in(Language.of(faces.getViewRoot().getLocale()));
        return decision.fold(
                accepted -> {
                    faces.getExternalContext().getFlash().setKeepMessages(true);
                    faces.addMessage(null, message(FacesMessage.SEVERITY_INFO, say.of(done)));
                    return true;
                },
                refused -> {
                    for (Problem problem : refused.problems()) {
                        String sentence = say.of(problem.key(), problem.arguments().toArray());
                        faces.addMessage(
                                problem.field().isEmpty() ? null : problem.field(),
                                message(FacesMessage.SEVERITY_ERROR, sentence));
                    }
                    return false;
                },
                stale -> {
                    faces.addMessage(
                            null, message(FacesMessage.SEVERITY_ERROR, say.of("desk.stale")));
                    return false;
                });
    }

    private static FacesMessage message(FacesMessage.Severity severity, String sentence) {
        return new FacesMessage(severity, sentence, sentence);
    }
}
