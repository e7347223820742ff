package org.csecprogress.filing.text.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.filing.page.Addresses;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.service.FilingService;

/** The county's own texts. */
@Named
@RequestScoped
public class CountyTextsView {
    @Inject private CurrentFiling desk;
    @Inject private FilingService filings;
    @Inject private FigureParsers parsers;

    private TextWork work;

    @PostConstruct
    void begin() {
        work = new TextWork(desk, filings, parsers, false);
    }

    /** Finds the filing, or responds with 404 if none has been opened. */
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

    /** Saves and returns to the task list. */
    public void saveAndReturn() {
        work.save(desk.home());
    }

    /** Saves and stays on the page. */
    public void save() {
        work.save(getHere());
    }

    /** Saves the valid fields and sends the outcome to the page's script. */
    public void keep() {
        work.keep();
    }

    /** Returns the address of this page. */
    public String getHere() {
        return Addresses.words(desk.period());
    }

    /** Returns the kind of unsaved input on the page; see {@link Draft#unsaved}. */
    public String getUnsaved() {
        return work.unsaved();
    }
}
