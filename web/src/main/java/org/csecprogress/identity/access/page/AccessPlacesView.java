package org.csecprogress.identity.access.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import org.csecprogress.identity.access.AccessReviewLine;
import org.csecprogress.identity.access.service.AccessReviewService;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Sentences;

/** Where access was reviewed, for administrators and auditors. */
@Named
@ViewScoped
public class AccessPlacesView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    /** All places are on one page. */
    private static final int MOST = 100;

    @Inject private CurrentActor current;
    @Inject private AccessReviewService reviews;

    private final TableLines<AccessReviewLine> lines =
            new TableLines<>(
                    "places",
                    MOST,
                    slice ->
                            Sliced.of(
                                    reviews.places(current.get()),
                                    slice,
                                    Map.of(
                                            "last",
                                            Comparator.comparing(
                                                    AccessReviewLine::at,
                                                    Comparator.nullsFirst(
                                                            Comparator.naturalOrder())),
                                            "people",
                                            Comparator.comparing(AccessReviewLine::people))),
                    line -> line.place().code());

    /** Refuses everybody else before the page begins. */
    public void open() {
        reviews.places(current.get());
    }

    public TableLines<AccessReviewLine> getLines() {
        return lines;
    }

    /** Whether this person reviews, and does not only look. */
    public boolean isAdmin() {
        return current.get().has(Role.STATE_ADMIN);
    }

    /** Returns who reviewed a place last, and when. */
    public String last(AccessReviewLine line) {
        Sentences say = Sentences.ofPage();
        return line.at() == null
                ? say.of("access.never")
                : say.of("access.last", line.reviewer(), say.time(line.at()));
    }

    /** Returns whether a place is reviewed in this half-year. */
    public String state(AccessReviewLine line) {
        Sentences say = Sentences.ofPage();
        if (line.people() == 0) {
            return say.of("access.nobody");
        }
        return say.of(line.isDue() ? "access.due" : "access.done");
    }

    /** Returns the style of that. */
    public String tag(AccessReviewLine line) {
        if (line.people() == 0) {
            return "tag--closed";
        }
        return line.isDue() ? "tag--answer" : "tag--good";
    }
}
