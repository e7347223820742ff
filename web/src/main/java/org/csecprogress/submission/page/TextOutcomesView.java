package org.csecprogress.submission.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.SubmissionStatus;
import org.csecprogress.submission.service.TextOutcome;
import org.csecprogress.submission.service.TextOutcomeService;

/** Which texts of the filing were published with its release, and why another was not. */
@Named("textOutcomes")
@RequestScoped
public class TextOutcomesView {
    @Inject private Desk desk;
    @Inject private TextOutcomeService service;

    private Map<String, TextOutcome> outcomes;

    private Map<String, TextOutcome> outcomes() {
        if (outcomes == null) {
            boolean released =
                    desk.find()
                            .map(filing -> filing.submission().status())
                            .filter(TextOutcomesView::isReleased)
                            .isPresent();
            outcomes = released ? service.of(desk.actor(), desk.county(), desk.period()) : Map.of();
        }
        return outcomes;
    }

    private static boolean isReleased(SubmissionStatus status) {
        return status == SubmissionStatus.PUBLISHED || status == SubmissionStatus.SUPERSEDED;
    }

    private Optional<TextOutcome> find(String field) {
        return Optional.ofNullable(outcomes().get(field));
    }

    /** "Published with release 2026Q2-r1.", where it was; otherwise empty. */
    public String published(String field) {
        return find(field)
                .filter(TextOutcome::published)
                .map(o -> Sentences.ofPage().of("text.outcome.published", o.release()))
                .orElse("");
    }

    /** "Not published with release 2026Q2-r1", where it was not; otherwise empty. */
    public String refused(String field) {
        return find(field)
                .filter(outcome -> !outcome.published())
                .map(o -> Sentences.ofPage().of("text.outcome.not", o.release()))
                .orElse("");
    }

    /** Why the text was not published, or empty. */
    public String reason(String field) {
        return find(field).map(TextOutcome::reason).orElse("");
    }

    /** How many texts were not published, in a line; empty where all were. */
    public String getCount() {
        long count = outcomes().values().stream().filter(o -> !o.published()).count();
        return count == 0 ? "" : Sentences.ofPage().of("text.outcome.count", count);
    }

    /** Where such a text is among the methods, or empty. */
    public String getMethodsHref() {
        return isAny(true) ? Addresses.methods(desk.period()) : "";
    }

    /** Where such a text is among the county's own words, or empty. */
    public String getWordsHref() {
        return isAny(false) ? Addresses.words(desk.period()) : "";
    }

    private boolean isAny(boolean method) {
        Catalog catalog = desk.catalog();
        return outcomes().entrySet().stream()
                .filter(each -> !each.getValue().published())
                .anyMatch(
                        each ->
                                catalog.findTextField(each.getKey())
                                        .filter(f -> Targets.isMethod(catalog, f) == method)
                                        .isPresent());
    }
}
