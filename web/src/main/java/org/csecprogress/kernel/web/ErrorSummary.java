package org.csecprogress.kernel.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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
            return isElsewhere() ? target : "#" + target;
        }

        private boolean isElsewhere() {
            return target.startsWith("/");
        }
    }

    private static boolean isError(FacesMessage message) {
        return message.getSeverity().compareTo(FacesMessage.SEVERITY_ERROR) >= 0;
    }

    /** Returns all lines: first those of the whole page, then the fields in their order. */
    public List<Item> getItems() {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<String> ids = new ArrayList<>();
        for (Iterator<String> all = faces.getClientIdsWithMessages(); all.hasNext(); ) {
            ids.add(all.next());
        }
        if (ids.size() > 1) {
            List<String> order = order(faces, ids);
            ids.sort(Comparator.comparingInt(id -> place(order, id)));
        }
        return ids.stream().flatMap(id -> items(faces, id)).toList();
    }

    /**
     * Returns the lines that another page is to answer, for the dialog whose form was sent. They
     * have no field there, and the summary is behind it.
     *
     * @param form identifier of the dialog's form
     */
    public List<Item> elsewhere(String form) {
        boolean isSent =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .containsKey(form);
        return isSent ? getItems().stream().filter(Item::isElsewhere).toList() : List.of();
    }

    private static Stream<Item> items(FacesContext faces, String id) {
        return faces.getMessageList(id).stream()
                .filter(ErrorSummary::isError)
                .map(
                        message ->
                                new Item(
                                        id == null ? "main" : input(faces, id),
                                        message.getSummary()));
    }

    /** Returns those of the components that the page has, in its order. */
    private static List<String> order(FacesContext faces, List<String> ids) {
        List<String> order = new ArrayList<>();
        VisitContext context =
                VisitContext.createVisitContext(faces, null, Set.of(VisitHint.SKIP_ITERATION));
        faces.getViewRoot()
                .visitTree(
                        context,
                        (visited, component) -> {
                            String id = component.getClientId(faces);
                            if (ids.contains(id)) {
                                order.add(id);
                            }
                            return VisitResult.ACCEPT;
                        });
        return order;
    }

    /** Returns the place of a line; what is no component of the page comes after the others. */
    private static int place(List<String> order, String id) {
        if (id == null) {
            return -1;
        }
        int at = order.indexOf(id);
        return at < 0 ? order.size() : at;
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

    /** Returns the field's {@code aria-invalid}: "true", or null for none. */
    public String invalid(String field) {
        return of(field).isEmpty() ? null : "true";
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
