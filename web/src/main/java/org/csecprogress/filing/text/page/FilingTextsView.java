package org.csecprogress.filing.text.page;

import jakarta.inject.Inject;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.service.FigureParsers;
import org.csecprogress.filing.saving.page.AnswersView;
import org.csecprogress.filing.saving.page.SentPage;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.web.Sentences;

/** A page of texts: the methods, or the county's own texts. */
public abstract class FilingTextsView extends AnswersView {
    @Inject private FigureParsers parsers;

    /** Whether the page has the methods; otherwise it has the county's own texts. */
    abstract boolean isOfMethods();

    private List<TextField> fields(Catalog catalog) {
        return Targets.textFields(catalog, isOfMethods());
    }

    public List<TextItem> getItems() {
        Filing filing = currentFiling().filing();
        return new TextItems(filing, Sentences.ofPage(), draft()).of(fields(filing.catalog()));
    }

    /** Returns the answers that the page shows, to compare the next request with. */
    public String getShown() {
        Filing filing = currentFiling().filing();
        Shown shown = Shown.empty();
        for (TextField field : fields(filing.catalog())) {
            shown.putText(field.code(), filing.answers().text(field.code()));
        }
        shown.putExplanations(filing.questions(), filing.explanations());
        return shown.written();
    }

    @Override
    protected SentPage read() {
        Catalog catalog = catalogOfPage();
        return new TextRequest(
                catalog, fields(catalog), parsers.of(catalog), Sentences.ofPage(), sent());
    }
}
