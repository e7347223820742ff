package org.csecprogress.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.primefaces.component.api.InputHolder;

/** The error summary of a page, with the same words as beside the fields. */
@Named
@RequestScoped
public class ErrorSummary {
    /**
     * One line.
     *
     * @param target identifier of the field or of the main part, or the address of the page that
     *     has the field
     */
    public record Item(String target, String text) {
        /** Returns the address of the line's link. */
        public String href() {
            return target.startsWith("/") ? target : "#" + target;
        }
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }

    /** Returns all lines, in the order in which they were added. */
    public List<Item> getItems() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<Item> items = new ArrayList<>();
        for (Iterator<String> ids = faces.getClientIdsWithMessages(); ids.hasNext(); ) {
            String id = ids.next();
            for (FacesMessage message : faces.getMessageList(id)) {
                if (isError(message)) {
                    items.add(
                            new Item(id == null ? "main" : input(faces, id), message.getSummary()));
                }
            }
        }
        return items;
    }

    /** Returns the element of a component that takes the keyboard. */
    private static String input(FacesContext faces, String id) {
        AtomicReference<String> input = new AtomicReference<>(id);
        faces.getViewRoot()
                .invokeOnComponent(
                        faces,
                        id,
                        (context, field) -> {
                            if (field instanceof InputHolder component) {
                                input.set(component.getInputClientId());
                            }
                        });
        return input.get();
    }

    /**
     * Returns the addition to the field's {@code aria-describedby}: a space and the identifier of
     * its error, or an empty text.
     */
    public String describing(String field) {
        return of(field).isEmpty() ? "" : " " + field + "-error";
    }

    /** Returns the error of a field, or an empty text. */
    public String of(String field) {
        return FacesContext.getCurrentInstance().getMessageList(field).stream()
                .filter(ErrorSummary::isError)
                .map(FacesMessage::getSummary)
                .findFirst()
                .orElse("");
    }
}
