package org.csecprogress.release.making.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.freeze.service.FrozenSums;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.preview.service.Previews;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.figure.DetailTester;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.record.ReleaseContents;

/** Reads the frozen content of a release and what is public of other releases. */
@ApplicationScoped
class BuildInputsReader {
    /** Number of quarters of a year before its last. */
    private static final int QUARTERS_BEFORE = 3;

    @Inject private ReleaseOrder order;
    @Inject private FrozenSums sums;
    @Inject private Previews previews;
    @Inject private TableTests tests;
    @Inject private CatalogService catalogs;
    @Inject private ReleaseContents contents;
    @Inject private InputsDigest digest;

    /** Reads what a build made now accounts for. */
    BuildInputs now(Release release) {
        return read(release, order.before(release));
    }

    /** Reads what the build of a release accounted for. */
    BuildInputs then(Release release) {
        return read(release, order.known(release));
    }

    private BuildInputs read(Release release, List<Release> others) {
        FrozenFigures figures = sums.of(release, true);
        List<DetailTester.Past> past = tests.past(others);
        List<Earlier> earlier = earlier(release, others, past);
        Previewed previewed = previews.of(release.number().period());
        List<TableDetail> made = DetailTester.of(figures, earlier, past, catalogs.keptDesigns());
        return new BuildInputs(
                figures,
                earlier,
                previewed,
                made,
                digest.of(
                        release, figures.catalog(), others, previewed, TableDetail.leftOut(made)));
    }

    /**
     * Reads the counties' breakdowns only where the plan needs them: for the quarters of the year,
     * and for later releases, where a county may have come late.
     */
    private List<Earlier> earlier(
            Release release, List<Release> others, List<DetailTester.Past> past) {
        ReportingPeriod year = release.number().period().minus(QUARTERS_BEFORE);
        return others.stream()
                .map(
                        other -> {
                            boolean rows = !isBefore(other, year) || other.number().revision() > 1;
                            return new Earlier(
                                    sums.of(other, rows),
                                    sums.shown(other),
                                    leftOut(other, past),
                                    contents.referenced(other));
                        })
                .toList();
    }

    private static Set<TableId> leftOut(Release release, List<DetailTester.Past> past) {
        return TableDetail.leftOut(
                past.stream()
                        .filter(one -> one.number().equals(release.number()))
                        .map(DetailTester.Past::test)
                        .toList());
    }

    private static boolean isBefore(Release release, ReportingPeriod period) {
        return release.number().period().compareTo(period) < 0;
    }
}
