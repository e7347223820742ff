package org.csecprogress.release.review.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.disclosure.ScoringCriteria;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.protection.ProtectedRelease.Reason;
import org.csecprogress.release.protection.Withholding;
import org.csecprogress.release.review.CountyScore;
import org.csecprogress.release.review.ReleaseComparison;
import org.csecprogress.release.review.WithheldCell;

/** Puts together what the disclosure review of a release is read from. */
@ApplicationScoped
class DisclosureMaterial {
    @Inject private Releases releases;
    @Inject private BuiltContent built;
    @Inject private ReviewedTables reviewed;
    @Inject private TableTests tests;
    @Inject private CatalogService catalogs;

    /** Returns whether the release has tables to review. */
    boolean isBuilt(Release release) {
        return built.certificate(release).isPresent();
    }

    /** Returns the material of a release that is built. */
    DisclosureReview of(Release release) {
        List<ReleaseTable> tables = built.tables(release);
        Map<String, Map<Integer, Reason>> reasons = built.reasons(release);
        List<WithheldCell> cells = cells(tables, reasons);
        List<ReleaseEvent> events = releases.events(release);
        ScoringCriteria criteria = reviewed.criteria(events);
        Optional<Release> last = last(release);
        return new DisclosureReview(
                release.number(),
                tables.stream().map(table -> table(release, criteria, table, reasons)).toList(),
                cells,
                CountyScore.of(
                        criteria,
                        catalogs.counties().all(),
                        levels(tables),
                        CountyScore.Rows.among(cells)),
                tests.of(release).stream()
                        .map(t -> new DisclosureReview.Test(t.test(), t.testedOn()))
                        .toList(),
                last.map(Release::number),
                last.map(then -> ReleaseComparison.of(tables, built.tables(then)))
                        .orElse(new ReleaseComparison(List.of(), 0)),
                DisclosureReview.Proved.of(built.proofs(release)),
                built.certificate(release).orElseThrow(),
                release.inputsDigest().orElse(""),
                ReleaseEvent.clearance(events));
    }

    /** Returns the latest earlier release that the plan took into account. */
    private Optional<Release> last(Release release) {
        List<Long> references = built.references(release);
        return releases.all().stream()
                .filter(other -> references.contains(other.id()))
                .filter(other -> other.number().compareTo(release.number()) < 0)
                .max(Comparator.comparing(Release::number));
    }

    private DisclosureReview.Table table(
            Release release,
            ScoringCriteria criteria,
            ReleaseTable table,
            Map<String, Map<Integer, Reason>> reasons) {
        Withholding of = Withholding.of(table.rows(), reasons.getOrDefault(table.id(), Map.of()));
        TableId id = TableId.parse(table.id());
        return new DisclosureReview.Table(
                id, table.title(), of, reviewed.score(release, criteria, id, of.small() > 0));
    }

    private static List<Optional<Reason>> inOrder(
            ReleaseTable table, Map<String, Map<Integer, Reason>> reasons) {
        Map<Integer, Reason> of = reasons.getOrDefault(table.id(), Map.of());
        List<Optional<Reason>> all = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            // A year with a gap has no figure, whatever the plan withholds of it.
            boolean isWithheld = table.rows().get(row).isWithheld();
            all.add(isWithheld ? Optional.ofNullable(of.get(row + 1)) : Optional.empty());
        }
        return all;
    }

    /** Returns the withheld figures, with their reasons by table and position from 1. */
    static List<WithheldCell> cells(
            List<ReleaseTable> tables, Map<String, Map<Integer, Reason>> reasons) {
        return tables.stream().flatMap(table -> cells(table, inOrder(table, reasons))).toList();
    }

    private static Stream<WithheldCell> cells(ReleaseTable table, List<Optional<Reason>> reasons) {
        TableId id = TableId.parse(table.id());
        return IntStream.range(0, reasons.size())
                .boxed()
                .flatMap(
                        row ->
                                reasons.get(row).stream()
                                        .map(
                                                why ->
                                                        new WithheldCell(
                                                                id, table.rows().get(row), why)));
    }

    private static Set<Level> levels(List<ReleaseTable> tables) {
        return tables.stream()
                .map(table -> TableId.parse(table.id()))
                .filter(id -> id.geography() == TableId.Rows.COUNTY)
                .map(TableId::level)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Level.class)));
    }
}
