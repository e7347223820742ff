package org.csecprogress.submission.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.CountyEntry;
import org.csecprogress.submission.service.Filing;

/** Says at the top of each page of a filing that CDSS entered it for the county, or does now. */
@Named
@RequestScoped
public class EntryLine {
    /** The pages that show the filing of {@link Desk}, and have read it anyway. */
    private static final Set<String> PAGES =
            Set.of(
                    "/county/home.xhtml",
                    "/county/section.xhtml",
                    "/county/totals.xhtml",
                    "/county/paste.xhtml",
                    "/county/workbook.xhtml",
                    "/county/methods.xhtml",
                    "/county/words.xhtml",
                    "/county/milestones.xhtml",
                    "/county/check.xhtml");

    @Inject private Desk desk;

    private List<CountyEntry> entries;

    private List<CountyEntry> entries() {
        if (entries == null) {
            entries = desk.find().map(Filing::entries).orElse(List.of());
        }
        return entries;
    }

    /** Whether there is anything to say on the page that is being written. */
    public boolean isShown() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return desk.isRendering()
                && PAGES.contains(page)
                && (!getMarks().isEmpty() || isGoingOn() || isMine());
    }

    /** What CDSS entered. */
    public List<String> getMarks() {
        return EntryMarks.of(entries(), Sentences.ofPage());
    }

    /** Whether somebody at CDSS may enter it at this time. */
    public boolean isGoingOn() {
        return desk.isOfCounty() && entries().stream().anyMatch(CountyEntry::isGoingOn);
    }

    /** Who does, since when and why, for the county. */
    public List<String> getNow() {
        Sentences words = Sentences.ofPage();
        return entries().stream()
                .filter(CountyEntry::isGoingOn)
                .map(
                        entry ->
                                words.of(
                                        "entry.now",
                                        entry.name(),
                                        words.date(
                                                LocalDate.ofInstant(
                                                        entry.startedAt(),
                                                        BusinessClock.CALIFORNIA)),
                                        EntryMarks.kind(entry.kind(), words)))
                .toList();
    }

    /** Whether the reader is the one who enters it. */
    public boolean isMine() {
        return desk.entry().isPresent();
    }

    /** "You enter this filing for Fresno County (paper).". */
    public String getMineText() {
        Sentences words = Sentences.ofPage();
        return desk.entry()
                .map(
                        e ->
                                words.of(
                                        "entry.mine",
                                        desk.getCountyName(),
                                        EntryMarks.kind(e.kind(), words)))
                .orElse("");
    }

    /** Where the entry is ended. */
    public String getEndHref() {
        return new Query("/state/entry")
                .with("county", desk.county().value())
                .with("period", desk.getPeriod())
                .toString();
    }
}
