package org.csecprogress.publication.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.Decision;

/** Puts what a service answered on the page. */
final class DeskMessages {
    private DeskMessages() {}

    /**
     * Says what is wrong, or keeps a sentence for the page that follows.
     *
     * @param done key of the sentence that says what was done
     * @return whether it was done
     */
    static boolean show(Decision decision, String done) {
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
