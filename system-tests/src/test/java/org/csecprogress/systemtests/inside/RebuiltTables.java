package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.freeze.service.FrozenSums;
import org.csecprogress.release.making.TableTest;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.making.service.ReleaseOrder;
import org.csecprogress.release.preview.service.Previews;
import org.csecprogress.release.protection.PublicTables;
import org.csecprogress.release.protection.design.TableDetail;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.release.record.ReleaseContents;

/** Builds the tables of a release again from the frozen content and the stored plan. */
final class RebuiltTables {
    private RebuiltTables() {}

    /** Checks that they are byte for byte those that are stored. */
    static void assertSame(ReleaseNumber number) {
        Release release = a(Releases.class).find(number).orElseThrow();
        assertEquals(
                release.tablesDigest().orElseThrow(),
                ReleaseDigests.ofTables(tables(release)),
                "the same bytes again");
        assertTrue(a(BuiltContent.class).isIntact(release), "the stored bytes are intact");
    }

    private static List<ReleaseTable> tables(Release release) {
        FrozenSums sums = a(FrozenSums.class);
        List<Earlier> earlier =
                a(ReleaseOrder.class).known(release).stream()
                        .map(
                                other ->
                                        new Earlier(
                                                sums.of(other, hasBreakdowns(other, release)),
                                                sums.shown(other),
                                                left(other),
                                                a(ReleaseContents.class).referenced(other)))
                        .toList();
        LinkedRelease linked =
                LinkedRelease.of(
                        sums.of(release, true),
                        earlier,
                        a(Previews.class).of(release.number().period()),
                        left(release));
        return PublicTables.of(
                linked, sums.shown(release), earlier, a(CatalogService.class).populations());
    }

    private static Set<TableId> left(Release release) {
        return TableDetail.leftOut(
                a(TableTests.class).of(release).stream().map(TableTest::test).toList());
    }

    /** Returns whether the build read the breakdowns of the counties in an earlier release. */
    private static boolean hasBreakdowns(Release other, Release release) {
        ReportingPeriod year = release.number().period().minus(3);
        return other.number().revision() > 1 || other.number().period().compareTo(year) >= 0;
    }

    private static <T> T a(Class<T> bean) {
        return CDI.current().select(bean).get();
    }
}
