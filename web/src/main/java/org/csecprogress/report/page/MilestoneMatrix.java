package org.csecprogress.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.MilestoneStanding;

/** Milestones by county: a matrix of status marks, and the steps of each county. */
public final class MilestoneMatrix {
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private final Catalog catalog;
    private final Counties counties;
    private final Sentences say;
    private final MilestoneWords words;
    private final Map<CountyCode, Map<String, MilestoneStanding>> standings;
    private final MilestoneChanges changes;

    /**
     * Creates the matrix of a release.
     *
     * @param milestones of the counties with known statuses
     * @param before those of the previous quarter, empty if it has no release
     */
    public MilestoneMatrix(
            Catalog catalog,
            Counties counties,
            List<MilestoneStanding> milestones,
            List<MilestoneStanding> before,
            Sentences say) {
        this.catalog = catalog;
        this.counties = counties;
        this.say = say;
        words = new MilestoneWords(catalog, say);
        standings = MilestoneChanges.byCounty(milestones);
        changes = new MilestoneChanges(catalog, before, milestones);
    }

    /** A mark of the legend. */
    public record Mark(String glyph, String label) {}

    /** A milestone as a column. */
    public record Head(int number, String name) {}

    /** A region with its counties. */
    public record Group(String name, List<Row> rows) {}

    /** A county's milestones. */
    public record Row(String id, String county, List<Cell> cells) {}

    /**
     * One cell. The style sheet draws the mark of its status over its words.
     *
     * @param styleClass its status, and whether it is overdue, changed since the previous quarter,
     *     or an earlier status
     */
    public record Cell(String words, String styleClass) {}

    /** The changes of a milestone since the previous quarter, in the counties of both. */
    public record Change(String name, long wasDone, long isDone, long on, long back, long other) {}

    /**
     * A milestone on the page of a county.
     *
     * @param code code of the milestone
     * @param was the previous quarter's status if it changed, or the date of an earlier status;
     *     otherwise empty
     * @param when when it was done and is due, or empty
     * @param done whether its status counts as done
     * @param binding false if it doesn't apply to the county or isn't known
     */
    public record Step(
            String code,
            String glyph,
            String name,
            String status,
            String was,
            String when,
            boolean done,
            boolean binding,
            boolean overdue) {}

    /** Returns the milestones of one county, in the catalogue's order. */
    public List<Step> of(County county) {
        return catalog.milestones().stream().map(m -> step(county, m)).toList();
    }

    private Step step(County county, Milestone milestone) {
        MilestoneStanding standing = standing(county, milestone);
        return new Step(
                milestone.code(),
                glyph(standing),
                words.name(milestone),
                words.status(standing == null ? MilestoneStanding.NOT_REPORTED : standing.status()),
                standing == null || standing.isCurrent()
                        ? was(county, milestone)
                        : words.asOf(standing),
                words.when(standing),
                standing != null && standing.done(),
                standing != null && !standing.status().equals(NOT_APPLICABLE),
                standing != null && standing.overdue());
    }

    /** Returns how many counties reported the quarter and so are counted. */
    public int getCounted() {
        return (int)
                standings.values().stream()
                        .filter(of -> of.values().stream().anyMatch(MilestoneStanding::isCurrent))
                        .count();
    }

    /** Returns how many milestones apply to the counties that reported. */
    public int getBinding() {
        return count(s -> !s.status().equals(NOT_APPLICABLE));
    }

    public int getDone() {
        return count(MilestoneStanding::done);
    }

    public int getOverdue() {
        return count(MilestoneStanding::overdue);
    }

    private int count(Predicate<MilestoneStanding> which) {
        return (int) all().filter(MilestoneStanding::isCurrent).filter(which).count();
    }

    /** Returns the legend, from most to least progress. */
    public List<Mark> getKey() {
        return Arrays.stream(MilestoneGlyph.values())
                .map(glyph -> new Mark(glyph.letter(), words.status(glyph.name())))
                .toList();
    }

    /** Returns the milestones in the catalogue's order. */
    public List<Head> getMilestones() {
        List<Head> heads = new ArrayList<>();
        for (Milestone milestone : catalog.milestones()) {
            heads.add(new Head(heads.size() + 1, words.name(milestone)));
        }
        return heads;
    }

    private MilestoneStanding standing(County county, Milestone milestone) {
        return standings.getOrDefault(county.code(), Map.of()).get(milestone.code());
    }

    /** Returns the counties by region and name. */
    public List<Group> getGroups() {
        return counties.regions().stream()
                .sorted(Comparator.comparing(Region::name))
                .map(
                        region ->
                                new Group(
                                        region.name(),
                                        counties.inRegion(region).stream().map(this::row).toList()))
                .toList();
    }

    private Row row(County county) {
        return new Row(
                "county-" + county.code(),
                county.name(),
                catalog.milestones().stream().map(m -> cell(county, m)).toList());
    }

    private Cell cell(County county, Milestone milestone) {
        MilestoneStanding standing = standing(county, milestone);
        String was = was(county, milestone);
        List<String> marks = new ArrayList<>(List.of("m-" + glyph(standing)));
        if (standing != null && standing.overdue()) {
            marks.add("is-overdue");
        }
        if (!was.isEmpty()) {
            marks.add("is-moved");
        }
        if (standing != null && !standing.isCurrent()) {
            marks.add("is-earlier");
        }
        String said = words.status(standing);
        return new Cell(was.isEmpty() ? said : said + ". " + was, String.join(" ", marks));
    }

    /** Whether a county that didn't report is shown with an earlier status. */
    public boolean isEarlierShown() {
        return all().anyMatch(standing -> !standing.isCurrent());
    }

    private Stream<MilestoneStanding> all() {
        return standings.values().stream().flatMap(byCode -> byCode.values().stream());
    }

    private static String glyph(MilestoneStanding standing) {
        return MilestoneGlyph.of(
                standing == null ? MilestoneStanding.NOT_REPORTED : standing.status());
    }

    private String was(County county, Milestone milestone) {
        return changes.was(county.code(), milestone.code())
                .map(status -> say.of("report.milestones.was", words.status(status)))
                .orElse("");
    }

    /** Returns "12 milestones moved on, 1 went back ..." or why there is no comparison. */
    public String getChanged() {
        if (changes.counties() == 0) {
            return say.of("report.milestones.changed.unknown");
        }
        MilestoneChanges.Tally all = changes.all();
        return say.of(
                all.isAny() ? "report.milestones.changed" : "report.milestones.changed.none",
                changes.counties(),
                all.on(),
                all.back(),
                all.other(),
                all.wasDone(),
                all.isDone());
    }

    /** Returns each milestone beside the previous quarter; none if there is no previous quarter. */
    public List<Change> getChanges() {
        return changes.counties() == 0
                ? List.of()
                : catalog.milestones().stream().map(this::change).toList();
    }

    private Change change(Milestone milestone) {
        MilestoneChanges.Tally tally = changes.of(milestone.code());
        return new Change(
                words.name(milestone),
                tally.wasDone(),
                tally.isDone(),
                tally.on(),
                tally.back(),
                tally.other());
    }
}
