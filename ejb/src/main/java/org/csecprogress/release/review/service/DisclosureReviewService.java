package org.csecprogress.release.review.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.AuditedEvent;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseEvent;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleasePart;
import org.csecprogress.release.Releases;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.making.CountyScore;
import org.csecprogress.release.making.ReleaseComparison;
import org.csecprogress.release.making.TableTests;
import org.csecprogress.release.making.WithheldCell;
import org.csecprogress.release.making.Withholding;
import org.csecprogress.release.making.service.BuiltContent;
import org.csecprogress.release.making.service.DisclosureReview;
import org.csecprogress.release.protection.ProtectedRelease.Reason;

/**
 * Shows the disclosure review of a built release to those who sign, clear and publish it: what is
 * withheld and why. Reasons tell small from large, so each view is audited.
 */
@Stateless
@Guarded
@Allowed({
    Role.STATE_DISCLOSURE,
    Role.STATE_PUBLISHER,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT
})
public class DisclosureReviewService {
    @Inject private Releases releases;
    @Inject private Openings openings;
    @Inject private BuiltContent built;
    @Inject private ReviewedTables reviewed;
    @Inject private TableTests tests;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private Event<AuditedEvent> audit;

    /** Returns the review, or empty before the tables are built. Each view is recorded. */
    public Optional<DisclosureReview> look(Actor viewer, ReleaseNumber number) {
        Optional<DisclosureReview> found =
                releases.find(number)
                        .filter(release -> built.certificate(release).isPresent())
                        .map(
                                release -> {
                                    openings.opened(release, viewer, ReleasePart.DISCLOSURE);
                                    return review(release);
                                });
        if (found.isPresent()) {
            audit.fire(
                    Viewed.by(
                            viewer,
                            Viewed.Kind.VIEW_DISCLOSURE,
                            number.toString(),
                            clock.instant()));
        }
        return found;
    }

    private DisclosureReview review(Release release) {
        List<ReleaseTable> tables = built.tables(release);
        Map<String, Map<Integer, Reason>> reasons = built.reasons(release);
        List<DisclosureReview.Proved> proofs = built.proofs(release);
        List<WithheldCell> cells = cells(tables, reasons);
        List<ReleaseEvent> events = releases.events(release);
        Optional<Release> last = last(release);
        List<ReleaseTable> then = last.map(built::tables).orElse(List.of());
        return new DisclosureReview(
                release.number(),
                !proofs.isEmpty(),
                tables(release, events, tables, reasons),
                cells,
                CountyScore.of(
                        reviewed.criteria(events),
                        catalogs.counties().all(),
                        levels(tables),
                        CountyScore.Rows.among(cells)),
                tests.of(release).stream()
                        .map(t -> new DisclosureReview.Test(t.test(), t.testedOn()))
                        .toList(),
                last.map(Release::number),
                last.isPresent()
                        ? ReleaseComparison.of(tables, then)
                        : new ReleaseComparison(List.of(), 0),
                proofs,
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

    private List<DisclosureReview.Table> tables(
            Release release,
            List<ReleaseEvent> events,
            List<ReleaseTable> tables,
            Map<String, Map<Integer, Reason>> reasons) {
        List<DisclosureReview.Table> reviews = new ArrayList<>();
        for (ReleaseTable table : tables) {
            Withholding of = Withholding.of(table.rows(), inOrder(table, reasons));
            TableId id = TableId.parse(table.id());
            reviews.add(
                    new DisclosureReview.Table(
                            id,
                            table.title(),
                            of,
                            reviewed.score(
                                    release, reviewed.criteria(events), id, of.small() > 0)));
        }
        return reviews;
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
        List<WithheldCell> cells = new ArrayList<>();
        for (ReleaseTable table : tables) {
            TableId id = TableId.parse(table.id());
            List<Optional<Reason>> of = inOrder(table, reasons);
            for (int row = 0; row < of.size(); row++) {
                int at = row;
                of.get(row)
                        .ifPresent(
                                reason ->
                                        cells.add(
                                                new WithheldCell(
                                                        id, table.rows().get(at), reason)));
            }
        }
        return cells;
    }

    private static Set<Level> levels(List<ReleaseTable> tables) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        for (ReleaseTable table : tables) {
            TableId id = TableId.parse(table.id());
            if (id.geography() == TableId.Rows.COUNTY) {
                levels.add(id.level());
            }
        }
        return levels;
    }
}
