package org.csecprogress.submission.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Text that people write beside the catalogue's fields: reasons, comments, decisions, notices. The
 * one validator looks at it before it is kept; what it finds is told to the writer and to nobody
 * else.
 */
@ApplicationScoped
@ForEverybody
public class FreeText {
    /** How many characters there is room for in a reason, a comment or an answer. */
    static final int LONGEST = 2000;

    private final CatalogService catalogs;
    private final Validators validators;

    protected FreeText() {
        this(null, null);
    }

    @Inject
    public FreeText(CatalogService catalogs, Validators validators) {
        this.catalogs = catalogs;
        this.validators = validators;
    }

    /**
     * What is wrong with a text, or nothing: it holds what cannot be kept, it is too long, or
     * something in it could name one youth.
     *
     * @param period the quarter that it is about, whose catalogue has the rules
     * @param field where it was typed
     * @param keys the sentences are {@code text.control}, {@code <keys>.long} and {@code
     *     <keys>.identifier}, whose placeholder is what was found
     * @param text may be null or empty, with which nothing is wrong
     */
    public Optional<Problem> problem(
            ReportingPeriod period, String field, String keys, String text) {
        return problem(catalogs.catalogs().forPeriod(period), field, keys, text);
    }

    Optional<Problem> problem(Catalog catalog, String field, String keys, String text) {
        return problem(catalog, field, keys, text, LONGEST);
    }

    /**
     * The same of a text for which there is less room.
     *
     * @param longest how many characters, as {@link Characters#count} counts them
     */
    Optional<Problem> problem(
            ReportingPeriod period, String field, String keys, String text, int longest) {
        return problem(catalogs.catalogs().forPeriod(period), field, keys, text, longest);
    }

    private Optional<Problem> problem(
            Catalog catalog, String field, String keys, String text, int longest) {
        String written = text == null ? "" : text.strip();
        return unkeepable(field, written)
                .or(
                        () ->
                                validators.of(catalog).checkText(field, written, longest).stream()
                                        .findFirst()
                                        .map(found -> problem(field, keys, found)));
    }

    /** A text that holds what no database keeps is refused before it gets there. */
    static Optional<Problem> unkeepable(String field, String text) {
        return Characters.unkeepable(text)
                .map(found -> new Problem(field, "text.control", List.of(found)));
    }

    private static Problem problem(String field, String keys, Finding found) {
        Object near = found.arguments().get("typed");
        return near == null
                ? Problem.of(field, keys + ".long")
                : new Problem(field, keys + ".identifier", List.of(near));
    }
}
