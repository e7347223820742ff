package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.reading.service.Compared;
import org.csecprogress.release.reading.service.LaterChange;
import org.csecprogress.release.reading.service.PublicHistory;
import org.csecprogress.report.serving.web.PublicPage;

/**
 * The earlier releases that a page's release is compared with, and later changes to them. Nothing
 * else on the page ever changes.
 */
@Named("compared")
@RequestScoped
public class ComparedView {
    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private PublicHistory history;

    private Compared compared;
    private List<Note> notes;

    /**
     * A dated note.
     *
     * @param href the newest report of the quarter, or empty
     */
    public record Note(String text, String link, String href) {}

    /** Returns what the page's release is compared with, loaded once. */
    public Compared get() {
        if (compared == null) {
            compared = history.of(PublicPage.releaseOf(request));
        }
        return compared;
    }

    public List<Note> getNotes() {
        if (notes == null) {
            notes = get().changes().stream().map(this::note).toList();
        }
        return notes;
    }

    private Note note(LaterChange change) {
        Sentences say = frame.getSay();
        String months = say.months(change.source().period());
        String day = say.date(change.at());
        return new Note(
                say.of(
                        change.by().isPresent() ? "compared.restated" : "compared.withdrawn",
                        months,
                        day),
                say.of("compared.restated.link", months),
                change.by().map(ReleaseNumber::toString).map("/report/"::concat).orElse(""));
    }
}
