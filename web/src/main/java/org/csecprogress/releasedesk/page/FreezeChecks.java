package org.csecprogress.releasedesk.page;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.review.service.ReleaseCoverage;
import org.csecprogress.release.review.service.ReleaseOverview;
import org.csecprogress.releasedesk.page.ReleaseStages.Check;

/** The checks of a freeze: which counties are in it, and how much of the state they are. */
final class FreezeChecks {
    private final ReleaseOverview release;
    private final Catalog catalog;

    /**
     * @param release frozen, or as it would be if it were frozen now
     * @param catalog of its quarter
     */
    FreezeChecks(ReleaseOverview release, Catalog catalog) {
        this.release = release;
        this.catalog = catalog;
    }

    /** Returns the checks of a freeze to come, or of one that was made. */
    List<Check> of(boolean isPlanned) {
        return isPlanned ? List.of(approved(), planned()) : List.of(filings(), coverage());
    }

    private static Sentences say() {
        return Sentences.ofPage();
    }

    private Check filings() {
        String missing = String.join(", ", release.missing());
        return new Check(
                say().of("desk.check.filings", release.counties(), Counties.COUNT),
                missing.isEmpty()
                        ? say().of("desk.check.filings.all")
                        : say().of("desk.check.filings.missing", missing),
                false);
    }

    private Check approved() {
        boolean all = release.counties() == Counties.COUNT;
        return new Check(
                say().of("desk.check.filings", release.counties(), Counties.COUNT),
                say().of(all ? "desk.check.filings.allNow" : "desk.check.filings.open"),
                !all);
    }

    /** Returns the share of the state that a freeze would cover today, and what the rule needs. */
    private Check planned() {
        ReleaseCoverage of = release.coverage();
        return new Check(
                covered(of),
                say().of(
                                "desk.check.coverage.needs",
                                of.least().counties(),
                                of.least().childrenPercent()),
                of.isThin());
    }

    private static String covered(ReleaseCoverage of) {
        return say().of(
                        "desk.check.coverage",
                        of.release().counties(),
                        Counties.COUNT,
                        of.release().childrenPercent());
    }

    /** Returns the share of the state that the release and its sections cover. */
    private Check coverage() {
        ReleaseCoverage of = release.coverage();
        var sections = catalog.reportSections();
        String thin =
                String.join(
                        "; ",
                        of.thinSections().stream()
                                .map(number -> say().in(sections.get(number - 1).name()))
                                .toList());
        String why =
                of.releaseThin()
                        ? say().of("desk.check.coverage.thin")
                        : thin.isEmpty()
                                ? say().of("desk.check.coverage.enough")
                                : say().of("desk.check.coverage.sections", thin);
        return new Check(covered(of), why, of.isThin());
    }
}
