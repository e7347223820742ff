package org.csecprogress.filing.rules.service;

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
 * Checks text that people write outside the catalogue's fields: reasons, comments, decisions,
 * notices. The shared validator checks it before it is stored. Only the author is told what it
 * finds.
 */
@ApplicationScoped
@ForEverybody
public class FreeText {
    /** Longest reason, comment or answer, in characters. */
    public static final int LONGEST = 2000;

    @Inject private CatalogService catalogs;
    @Inject private Validators validators;

    /**
     * Returns the problem with a text, or empty: a character that cannot be stored, too many
     * characters, or words that could identify a youth.
     *
     * @param period the quarter that it is about, whose catalogue has the rules
     * @param field the field of the text
     * @param keys prefix of the message keys {@code <keys>.long} and {@code <keys>.identifier},
     *     whose argument is what was found; {@code text.control} is always the same
     * @param text the text; null or empty is valid
     */
    public Optional<Problem> problem(
            ReportingPeriod period, String field, String keys, String text) {
        return problem(catalogs.catalogs().forPeriod(period), field, keys, text);
    }

    /** Returns the problem with a text about a filing under that catalogue. */
    public Optional<Problem> problem(Catalog catalog, String field, String keys, String text) {
        return problem(catalog, field, keys, text, LONGEST);
    }

    /**
     * Returns the problem with a text that has another limit.
     *
     * @param longest largest number of characters, as {@link Characters#count} counts them
     */
    public Optional<Problem> problem(
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

    /** Refuses characters that no database can store. */
    public static Optional<Problem> unkeepable(String field, String text) {
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
