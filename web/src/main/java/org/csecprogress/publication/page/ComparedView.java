package org.csecprogress.publication.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.service.LaterChange;
import org.csecprogress.publication.service.PublicHistory;

/** What became since of the quarters that a release compares with: all that ever changes on it. */
@Named("compared")
@RequestScoped
public class ComparedView {
    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private PublicHistory history;

    private List<Note> notes;

    /**
     * A dated sentence.
     *
     * @param href where the quarter's newest report stands, or empty
     */
    public record Note(String text, String link, String href) {}

    public List<Note> getNotes() {
        if (notes == null) {
            notes = history.changed(report.getRelease()).stream().map(this::note).toList();
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
