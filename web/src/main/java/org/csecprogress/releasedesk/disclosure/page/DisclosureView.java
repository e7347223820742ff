package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.review.service.DisclosureReview;
import org.csecprogress.release.review.service.DisclosureReviewService;
import org.csecprogress.releasedesk.web.TableNames;

/**
 * The disclosure review of a release: the release and the part shown. Each part has its own bean.
 */
@Named
@RequestScoped
public class DisclosureView {
    static final Sentences SAY = Sentences.in(Language.EN);
    private static final String PATH = "/state/disclosure";

    @Inject private CurrentActor current;
    @Inject private DisclosureReviewService reviews;
    @Inject private CatalogService catalogs;
    @Inject private HttpServletRequest request;

    private DisclosureReview review;
    private TableNames names;

    /** The parts of the page, each with its own address. */
    public enum Part {
        TABLES,
        FIGURES,
        SCORES,
        DESIGN,
        COMPARISON,
        AUDIT
    }

    public static String address(ReleaseNumber number) {
        return new Query(PATH).with("release", number.toString()).toString();
    }

    /** Finds the release, or responds with 404. Each look is recorded. */
    public void load() {
        review();
    }

    DisclosureReview review() {
        if (review == null) {
            review =
                    ReleaseNumber.parse(parameter("release"))
                            .flatMap(number -> reviews.look(current.get(), number))
                            .orElseThrow(() -> new NotFoundException("release"));
        }
        return review;
    }

    String parameter(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    Catalog catalog() {
        return catalogs.catalogs().forPeriod(review().number().period());
    }

    /** Returns the reviewed tables by their kind. */
    Map<TableKind, List<DisclosureReview.Table>> kinds() {
        return review().tables().stream()
                .collect(
                        Collectors.groupingBy(
                                table -> TableKind.of(table.id()),
                                TreeMap::new,
                                Collectors.toList()));
    }

    TableNames names() {
        if (names == null) {
            names = new TableNames(catalog(), catalogs.counties(), SAY);
        }
        return names;
    }

    /** Returns the part shown; by default the tables. */
    public Part getPart() {
        String asked = parameter("part").toUpperCase(Locale.ROOT);
        return Arrays.stream(Part.values())
                .filter(part -> part.name().equals(asked))
                .findFirst()
                .orElse(Part.TABLES);
    }

    /** Returns the address of a part of this page. */
    Query to(Part part) {
        return new Query(PATH)
                .with("release", getNumber())
                .with("part", part.name().toLowerCase(Locale.ROOT));
    }

    /** Returns the parts with their addresses. */
    public List<Option> getTabs() {
        return Arrays.stream(Part.values())
                .map(
                        part ->
                                new Option(
                                        to(part).toString(),
                                        SAY.of("disclosure.part." + part),
                                        part == getPart()))
                .toList();
    }

    public String getNumber() {
        return review().number().toString();
    }

    public String getTitle() {
        return SAY.of("disclosure.title", getNumber());
    }

    /** Returns the name of the part shown. */
    public String getHeading() {
        return SAY.of("disclosure.part." + getPart());
    }

    /** Whether the build recorded reasons and proofs. */
    public boolean isRecorded() {
        return review().isRecorded();
    }

    public String getWhatIfHref() {
        return WhatIfView.address(review().number());
    }
}
