package org.csecprogress.filing.text.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.page.Addresses;
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

    private Optional<TextOutcome> find(String field) {
        return Optional.ofNullable(outcomes().get(field));
    }

    /** Returns "Published with release 2026Q2-r1." if the text was published; otherwise empty. */
    public String published(String field) {
        return find(field)
                .filter(TextOutcome::published)
                .map(o -> Sentences.ofPage().of("text.outcome.published", o.release()))
                .orElse("");
    }

    /** Returns "Not published with release 2026Q2-r1" if the text was refused; otherwise empty. */
    public String refused(String field) {
        return find(field)
                .filter(outcome -> !outcome.published())
                .map(o -> Sentences.ofPage().of("text.outcome.not", o.release()))
                .orElse("");
    }

    /** Returns why the text was not published, or empty. */
    public String reason(String field) {
        return find(field).map(TextOutcome::reason).orElse("");
    }

    /** Returns how many texts were not published, as a sentence; empty if all were. */
    public String getCount() {
        long count = outcomes().values().stream().filter(o -> !o.published()).count();
        return count == 0 ? "" : Sentences.ofPage().of("text.outcome.count", count);
    }

    /** Returns the address of the methods if one of them was not published, or empty. */
    public String getMethodsHref() {
        return isAny(true) ? Addresses.methods(currentFiling.period()) : "";
    }

    /** Returns the address of the county's own texts if one of them was not published, or empty. */
    public String getWordsHref() {
        return isAny(false) ? Addresses.words(currentFiling.period()) : "";
    }

    private boolean isAny(boolean method) {
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
