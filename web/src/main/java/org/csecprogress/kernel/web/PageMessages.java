package org.csecprogress.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Shows the result of a submission: success on the next page, or errors on this one. */
@Named
@RequestScoped
public class PageMessages {
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
     * Shows an error, in the summary and beside the field.
     *
     * @param field identifier of the field, or empty for the page as a whole
     */
    public void wrong(String field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(
                field.isEmpty() ? null : field,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
        // The answer to an Ajax request says so, and the keyboard goes to the summary.
        faces.validationFailed();
    }

    /** Shows a success message on this page. */
    public void tell(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
    }

    /** Keeps a success message for the next page. */
    public void keep(String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
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
