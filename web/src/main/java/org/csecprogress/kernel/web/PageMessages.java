package org.csecprogress.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.Problem;
import org.primefaces.PrimeFaces;

/** Shows the result of a submission: success on the next page, or errors on this one. */
@Named
@RequestScoped
public class PageMessages {
    /** The request attribute that says that the form sent was stored. */
    public static final String STORED = "csec.form.stored";

    /** The field by which a browser knows a form again ({@code look/keep/local.js}). */
    public static final String SENT = "kept";

    /** Returns what was just done. After an Ajax request the desk's toast says it instead. */
    public List<String> getItems() {
        FacesContext faces = FacesContext.getCurrentInstance();
        if (faces.getPartialViewContext().isAjaxRequest()) {
            return List.of();
        }
        return faces.getMessageList(null).stream()
                .filter(message -> message.getSeverity() == FacesMessage.SEVERITY_INFO)
                .peek(FacesMessage::rendered)
                .map(FacesMessage::getSummary)
                .toList();
    }

    /**
     * Shows an error, in the summary and beside the field. After an Ajax request the page's script
     * moves the focus to it.
     *
     * @param field identifier of the field, or empty for the page as a whole
     */
    public void wrong(String field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(
                field.isEmpty() ? null : field,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        // As where a component refused it: look/desk.js moves the focus to the summary.
        faces.validationFailed();
    }

    /** Shows a problem beside its field and in the summary, with its days in words. */
    public void wrong(Problem problem) {
        Sentences say = Sentences.ofPage();
        Object[] values =
                problem.arguments().stream()
                        .map(value -> value instanceof LocalDate day ? say.date(day) : value)
                        .toArray();
        wrong(problem.field(), say.of(problem.key(), values));
    }

    /** Shows a success message on this page. */
    public void tell(String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        say(faces, sentence);
        String id = faces.getExternalContext().getRequestParameterMap().get(SENT);
        if (id != null && faces.getPartialViewContext().isAjaxRequest()) {
            PrimeFaces.current().ajax().addCallbackParam("stored", id);
        }
    }

    /** Moves the keyboard to an element of this page, after what was done took its place away. */
    public void goOnAt(String id) {
        PrimeFaces.current().ajax().addCallbackParam("focus", id);
    }

    /**
     * Shows a success message on this page: by the toast after an Ajax request, or else by a
     * redirect, so that a reload submits nothing twice.
     */
    public void doneHere(String sentence, String address) {
        if (FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest()) {
            tell(sentence);
        } else {
            done(sentence, address);
        }
    }

    /** Keeps a success message for the next page. */
    public void keep(String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        say(faces, sentence);
    }

    private static void say(FacesContext faces, String sentence) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        faces.getExternalContext().getRequestMap().put(STORED, true);
    }

    /** Redirects and shows a success message there, so that a reload submits nothing twice. */
    public void done(String sentence, String address) {
        keep(sentence);
        go(address);
    }

    /** Redirects. */
    public static void go(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
