package org.csecprogress.releasedesk.disclosure.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.KeptDesigns;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.design.TableDetail.Consequence;
import org.csecprogress.release.review.service.DisclosureReview;

/** The design test: whether each table is too detailed for its counts, over all releases so far. */
@Named
@RequestScoped
public class DisclosureDesign {
    @Inject private DisclosureView view;
    @Inject private DisclosureReading reading;
    @Inject private CatalogService catalogs;

    /** A table that is too detailed or left out of the release. */
    public record Line(String name, TableDetail test, int share, boolean gone, String verdict) {}

    private static Sentences say() {
        return Sentences.ofPage();
    }

    private List<TableDetail> tests() {
        return view.getReview().tests().stream().map(DisclosureReview.Test::test).toList();
    }

    public List<Line> getLines() {
        return tests().stream()
                .filter(t -> t.isTooFine() || t.consequence() != Consequence.PUBLISHED)
                .map(this::line)
                .toList();
    }

    /** Returns how many tables were tested and how many passed. */
    public String getFit() {
        List<TableDetail> tests = tests();
        long fine = tests.stream().filter(TableDetail::isTooFine).count();
        return tests.isEmpty()
                ? ""
                : say().of("disclosure.design.fit", tests.size(), tests.size() - fine);
    }

    private Line line(TableDetail test) {
        Catalog catalog = reading.catalog();
        String measure = test.table().measure();
        return new Line(
                say().of(
                                "disclosure.design.name",
                                measure,
                                say().in(catalog.measure(measure).name()),
                                reading.names().kind(TableKind.of(test.table()))),
                test,
                (int) Math.round(test.share()),
                test.isLeftOut(),
                verdict(test));
    }

    private String verdict(TableDetail test) {
        return kept(test)
                .map(kept -> say().of("disclosure.design.KEPT", say().date(kept.decidedOn())))
                .orElseGet(() -> say().of("disclosure.design." + test.consequence()));
    }

    private Optional<KeptDesigns.Kept> kept(TableDetail test) {
        return test.consequence() == Consequence.KEPT
                ? catalogs.keptDesigns().find(test.table().toString())
                : Optional.empty();
    }

    /** Returns the reasons for keeping tables that are too detailed, without duplicates. */
    public List<String> getReasons() {
        return tests().stream()
                .flatMap(test -> kept(test).stream())
                .map(kept -> say().in(kept.reason()))
                .distinct()
                .toList();
    }

    /** Returns the date of the test and its limit. */
    public String getTested() {
        return view.getReview().tests().stream()
                .findFirst()
                .map(
                        test ->
                                say().of(
                                                "disclosure.design.on",
                                                say().date(test.on()),
                                                TableDetail.LIMIT))
                .orElse("");
    }
}
