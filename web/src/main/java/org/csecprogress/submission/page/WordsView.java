package org.csecprogress.submission.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.submission.service.FilingService;

/** What the county tells in its own words. */
@Named
@RequestScoped
public class WordsView {
    @Inject private Desk desk;
    @Inject private FilingService filings;
    @Inject private Parsers parsers;

    private TextWork work;

    @PostConstruct
    void begin() {
        work = new TextWork(desk, filings, parsers, false);
    }

    /** Finds the filing; a period without one is not found. */
    public void load() {
        desk.filing();
    }

    public List<TextItem> getItems() {
        return work.items();
    }

    public String getShown() {
        return work.shown();
    }

    /** Saves and goes to the check of all answers. */
    public void saveAndGoOn() {
        work.save(Addresses.check(desk.period()));
    }

    /** Saves and goes back to the filing. */
    public void saveAndReturn() {
        work.save(desk.home());
    }

    /** Saves and stays. */
    public void save() {
        work.save(getHere());
    }

    /** Saves what can be read and answers in short, for the page that stays as it is. */
    public void keep() {
        work.keep();
    }

    /** The address of this page. */
    public String getHere() {
        return Addresses.words(desk.period());
    }

    /** What is unsaved as the page is shown. */
    public String getUnsaved() {
        return work.unsaved();
    }
}
