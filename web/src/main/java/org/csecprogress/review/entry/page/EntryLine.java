package org.csecprogress.review.entry.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.csecprogress.filing.CountyEntry;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.EntryMarks;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;

/** Notes at the top of a filing's pages that CDSS entered it for the county, or does so now. */
@Named
@RequestScoped
public class EntryLine {
    /** The pages that show the filing of {@link CurrentFiling} and so have read it already. */
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

    @Inject private CurrentFiling currentFiling;

    private List<CountyEntry> entries;

    private List<CountyEntry> entries() {
        if (entries == null) {
            entries = currentFiling.find().map(Filing::entries).orElse(List.of());
        }
        return entries;
    }

    /** Whether the page being rendered has a note to show. */
    public boolean isShown() {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return currentFiling.isRendering()
                && PAGES.contains(page)
                && (!getMarks().isEmpty() || isGoingOn() || isMine());
    }

    /** Returns the notes about what CDSS entered. */
    public List<String> getMarks() {
        return EntryMarks.of(entries(), Sentences.ofPage());
    }

    /** Whether somebody at CDSS may be entering the filing now. */
    public boolean isGoingOn() {
        return currentFiling.isOfCounty() && entries().stream().anyMatch(CountyEntry::isGoingOn);
    }

    /** Returns for the county who at CDSS is entering the filing, since when and why. */
    public List<String> getNow() {
        Sentences words = Sentences.ofPage();
        return entries().stream()
                .filter(CountyEntry::isGoingOn)
                .map(
                        entry ->
                                words.of(
                                        "entry.now",
                                        entry.name(),
                                        words.date(entry.startedAt()),
                                        EntryMarks.kind(entry.kind(), words)))
                .toList();
    }

    /** Whether the reader is the one entering it. */
    public boolean isMine() {
        return currentFiling.entry().isPresent();
    }

    /** Returns a sentence such as "You are entering this filing for Fresno County (paper).". */
    public String getMineText() {
        Sentences words = Sentences.ofPage();
        return currentFiling
                .entry()
                .map(
                        e ->
                                words.of(
                                        "entry.mine",
                                        currentFiling.getCountyName(),
                                        EntryMarks.kind(e.kind(), words)))
                .orElse("");
    }

    /** Returns the address of the page that ends the entry. */
    public String getEndHref() {
        return new Query("/state/entry")
                .with("county", currentFiling.county().value())
                .with("period", currentFiling.period().toString())
                .toString();
    }
}
