package org.csecprogress.filing.text.page;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.filing.saving.page.TextSaving;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.FilingService;
import org.csecprogress.kernel.web.Sentences;

/** Shows and saves the fields of the two pages of texts. */
final class TextWork {
    private final CurrentFiling desk;
    private final FilingService filings;
    private final FigureParsers parsers;
    private final boolean methods;
    private Draft draft = Draft.NONE;

    TextWork(CurrentFiling desk, FilingService filings, FigureParsers parsers, boolean methods) {
        this.desk = desk;
        this.filings = filings;
        this.parsers = parsers;
        this.methods = methods;
    }

    private List<TextField> fields(Catalog catalog) {
        return catalog.textFields().stream()
                .filter(field -> Targets.isMethod(catalog, field) == methods)
                .toList();
    }

    List<TextItem> items() {
        Filing filing = desk.filing();
        return new TextItems(filing, Sentences.ofPage(), draft).of(fields(filing.catalog()));
    }

    String shown() {
        Filing filing = desk.filing();
        Shown shown = Shown.empty();
        for (TextField field : fields(filing.catalog())) {
            shown.putText(field.code(), filing.answers().text(field.code()));
        }
        shown.putExplanations(filing.questions(), filing.explanations());
        return shown.written();
    }

    void save(String then) {
        new TextSaving(desk, filings).save(read(), then).ifPresent(refused -> draft = refused);
    }

    /** Saves the valid fields and sends the outcome to the page's script. */
    void keep() {
        new TextSaving(desk, filings).keep(read());
    }

    private TextRequest read() {
        Catalog catalog = desk.catalogOfPage();
        return new TextRequest(
                catalog, fields(catalog), parsers.of(catalog), Sentences.ofPage(), desk.request());
    }

    String unsaved() {
        return draft.unsaved();
    }
}
