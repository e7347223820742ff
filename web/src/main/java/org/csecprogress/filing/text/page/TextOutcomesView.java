package org.csecprogress.filing.text.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.text.service.TextOutcome;
import org.csecprogress.filing.text.service.TextOutcomeService;
import org.csecprogress.kernel.web.Sentences;

/** The outcome for each text of the filing: published with its release, or why not. */
@Named("textOutcomes")
@RequestScoped
public class TextOutcomesView {
    @Inject private CurrentFiling currentFiling;
    @Inject private TextOutcomeService service;

    private Map<String, TextOutcome> outcomes;

    private Map<String, TextOutcome> outcomes() {
        if (outcomes == null) {
            boolean released =
                    currentFiling
                            .find()
                            .map(filing -> filing.submission().status())
                            .filter(TextOutcomesView::isReleased)
                            .isPresent();
            outcomes =
                    released
                            ? service.of(
                                    currentFiling.actor(),
                                    currentFiling.county(),
                                    currentFiling.period())
                            : Map.of();
        }
        return outcomes;
    }

    private static boolean isReleased(SubmissionStatus status) {
        return status == SubmissionStatus.PUBLISHED || status == SubmissionStatus.SUPERSEDED;
    }

    /** Returns what became of a text, or null before a release. */
    public TextOutcome of(String field) {
        return outcomes().get(field);
    }

    /** Returns how many texts were not published, as a sentence; empty if all were. */
    public String getCount() {
        long count = outcomes().values().stream().filter(o -> !o.published()).count();
        return count == 0 ? "" : Sentences.ofPage().of("text.outcome.count", count);
    }

    /** Whether a text was not published: one of the methods, or of the county's own. */
    public boolean isAny(boolean method) {
        Catalog catalog = currentFiling.catalog();
        return outcomes().entrySet().stream()
                .filter(each -> !each.getValue().published())
                .anyMatch(
                        each ->
                                catalog.findTextField(each.getKey())
                                        .filter(f -> Targets.isMethod(catalog, f) == method)
                                        .isPresent());
    }
}
