package org.csecprogress.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.Restatement;
import org.csecprogress.release.content.TableId;
import org.csecprogress.report.figure.page.FigureView;

/** The differences between a release and the one it replaced, in words. */
final class RestatedFigures {
    private final Catalog catalog;
    private final Optional<Restatement> restatement;
    private final Sentences say;
    private final Map<String, Map<ReleaseRow, Optional<ReleaseRow>>> byTable = new HashMap<>();

    RestatedFigures(Catalog catalog, Optional<Restatement> restatement, Sentences say) {
        this.catalog = catalog;
        this.restatement = restatement;
        this.say = say;
        changes()
                .forEach(
                        change ->
                                byTable.computeIfAbsent(change.table().id(), id -> new HashMap<>())
                                        .put(change.is(), change.was()));
    }

    /**
     * One restated figure or milestone.
     *
     * @param row the place and group, or empty for a state total
     */
    public record Line(String table, String row, String was, String is) {}

    private List<Restatement.Change> changes() {
        return restatement.map(Restatement::changes).orElse(List.of());
    }

    /** Returns "Restated, was 12" if the row was restated; otherwise empty. */
    Optional<String> of(ReleaseTable table, ReleaseRow row) {
        Map<ReleaseRow, Optional<ReleaseRow>> changed = byTable.getOrDefault(table.id(), Map.of());
        return changed.containsKey(row)
                ? Optional.of(say.of("restated.was", was(changed.get(row))))
                : Optional.empty();
    }

    private String was(Optional<ReleaseRow> before) {
        return before.map(this::said).orElse(say.of("key.absent"));
    }

    private String said(ReleaseRow row) {
        return FigureView.of(row, "", catalog.measure(row.measure()), say).said(say);
    }

    /** Returns the figures, then the milestones. */
    List<Line> lines(SectionViews sections, Counties counties) {
        return Stream.concat(
                        figures(sections).stream(),
                        restatement.stream()
                                .flatMap(restated -> restated.milestones().stream())
                                .map(change -> line(change, counties)))
                .toList();
    }

    private Line line(Restatement.MilestoneChange change, Counties counties) {
        MilestoneWords words = new MilestoneWords(catalog, say);
        MilestoneStanding is = change.is();
        return new Line(
                say.in(catalog.milestone(is.milestone()).name()),
                counties.byCode(is.county()).name(),
                words.all(change.was().orElse(null)),
                words.all(is));
    }

    private List<Line> figures(SectionViews sections) {
        return changes().stream()
                .map(
                        change ->
                                new Line(
                                        change.table().title().in(say.language()),
                                        sections.label(
                                                TableId.parse(change.table().id()), change.is()),
                                        was(change.was()),
                                        said(change.is())))
                .toList();
    }
}
