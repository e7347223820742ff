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
    private static final Sentences SAY = DisclosureView.SAY;

    @Inject private DisclosureView view;
    @Inject private CatalogService catalogs;

    /** A table that is too detailed or left out of the release. */
    public record Line(
            String name,
            int releases,
            String nonZero,
            String small,
            String share,
            boolean gone,
            String verdict) {}

    private List<TableDetail> tests() {
        return view.review().tests().stream().map(DisclosureReview.Test::test).toList();
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
                : SAY.of("disclosure.design.fit", tests.size(), tests.size() - fine);
    }

    private Line line(TableDetail test) {
        Catalog catalog = view.catalog();
        String measure = test.table().measure();
        return new Line(
                SAY.of(
                        "disclosure.design.name",
                        measure,
                        SAY.in(catalog.measure(measure).name()),
                        view.names().kind(TableKind.of(test.table()))),
                test.releases(),
                SAY.number(test.nonZeroEver()),
                SAY.number(test.smallEver()),
                SAY.of("desk.percent", (int) Math.round(test.share())),
                test.consequence() == Consequence.NOT_PUBLISHED,
                verdict(test));
    }

    private String verdict(TableDetail test) {
        return kept(test)
                .map(kept -> SAY.of("disclosure.design.KEPT", SAY.date(kept.decidedOn())))
                .orElseGet(() -> SAY.of("disclosure.design." + test.consequence()));
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
                .map(kept -> SAY.in(kept.reason()))
                .distinct()
                .toList();
    }

    /** Returns the date of the test and its limit. */
    public String getTested() {
        return view.review().tests().stream()
                .findFirst()
                .map(test -> SAY.of("disclosure.design.on", SAY.date(test.on()), TableDetail.LIMIT))
                .orElse("");
    }
}
