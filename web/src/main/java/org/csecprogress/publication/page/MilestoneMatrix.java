package org.csecprogress.publication.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.Region;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.MilestoneStanding;

/** Milestones by county: statuses as marks, and the dates in a table for each milestone. */
public final class MilestoneMatrix {
    private static final Map<String, String> GLYPHS =
            Map.of(
                    "IMPLEMENTED",
                    "i",
                    "ADOPTED",
                    "a",
                    "DRAFTED",
                    "d",
                    "IN_PROGRESS",
                    "p",
                    "NOT_STARTED",
                    "n",
                    "SUSPENDED",
                    "s",
                    "NOT_APPLICABLE",
                    "x",
                    MilestoneStanding.NOT_REPORTED,
                    "u");

    /** The statuses of the key, from most to least. */
    private static final List<String> KEY =
            List.of(
                    "IMPLEMENTED",
                    "ADOPTED",
                    "DRAFTED",
                    "IN_PROGRESS",
                    "NOT_STARTED",
                    "SUSPENDED",
                    "NOT_APPLICABLE",
                    MilestoneStanding.NOT_REPORTED);

    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private final Catalog catalog;
    private final Counties counties;
    private final Sentences say;
    private final MilestoneWords words;
    private final Map<CountyCode, Map<String, MilestoneStanding>> standings;
    private final MilestoneChanges changes;
    private final List<Head> heads = new ArrayList<>();

    /**
     * The milestones of a release.
     *
     * @param milestones of the counties of which anything is known
     * @param before those of the quarter before, or nothing where it has no release
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

    /** A mark of the key. */
    public record Mark(String glyph, String label) {}

    /** A milestone at the head of a column. */
    public record Head(int number, String code, String name, List<Dated> counties) {}

    /** The status and dates of a milestone in a county. */
    public record Dated(String county, String status, String due, String actual) {}

    /** A region with its counties. */
    public record Group(String name, List<Row> rows) {}

    /** A county's milestones. */
    public record Row(String id, String county, List<Cell> cells) {}

    /**
     * One mark with its words.
     *
     * @param styleClass whether it is past its due date, another than the quarter before, or what
     *     was known last
     */
    public record Cell(String glyph, String words, String styleClass) {}

    /** How a milestone differs from the quarter before, in the counties that are in both. */
    public record Change(String name, long wasDone, long isDone, long on, long back, long other) {}

    /**
     * A milestone on the page of a county.
     *
     * @param was what it was the quarter before, where that is another status, or the day that it
     *     stands for, where that is another; otherwise empty
     * @param when when it was done and is due, or empty
     * @param done whether its status counts as done
     * @param binding false where it does not apply to the county, or nothing is known of it
     */
    public record Step(
            String glyph,
            String name,
            String status,
            String was,
            String when,
            boolean done,
            boolean binding,
            boolean overdue) {}

    /** The milestones of one county, in the catalogue's order. */
    public List<Step> of(County county) {
        return catalog.milestones().stream().map(m -> step(county, m)).toList();
    }

    private Step step(County county, Milestone milestone) {
        MilestoneStanding standing = standing(county, milestone);
        return new Step(
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

    /** How many counties have reported the quarter, and so are counted. */
    public int getCounted() {
        return (int)
                standings.values().stream()
                        .filter(of -> of.values().stream().anyMatch(MilestoneStanding::isCurrent))
                        .count();
    }

    /** How many milestones bind a county that reported. */
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
        return (int)
                standings.values().stream()
                        .flatMap(byCode -> byCode.values().stream())
                        .filter(MilestoneStanding::isCurrent)
                        .filter(which)
                        .count();
    }

    /** The key, in the order of the marks' progress from most to least. */
    public List<Mark> getKey() {
        return KEY.stream().map(s -> new Mark(GLYPHS.get(s), words.status(s))).toList();
    }

    /** The milestones, each with its dates in every county. */
    public List<Head> getMilestones() {
        if (!heads.isEmpty()) {
            return heads;
        }
        for (Milestone milestone : catalog.milestones()) {
            heads.add(
                    new Head(
                            heads.size() + 1,
                            milestone.code(),
                            words.name(milestone),
                            counties.all().stream().map(c -> dated(c, milestone)).toList()));
        }
        return heads;
    }

    private Dated dated(County county, Milestone milestone) {
        MilestoneStanding standing = standing(county, milestone);
        return new Dated(
                county.name(), words.status(standing), words.due(standing), words.actual(standing));
    }

    private MilestoneStanding standing(County county, Milestone milestone) {
        return standings.getOrDefault(county.code(), Map.of()).get(milestone.code());
    }

    /** The counties by region and name. */
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
        List<String> marks = new ArrayList<>();
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
        return new Cell(
                glyph(standing), was.isEmpty() ? said : said + ". " + was, String.join(" ", marks));
    }

    /** Whether a county shows what was known last, since it did not report. */
    public boolean isEarlierShown() {
        return standings.values().stream()
                .flatMap(byCode -> byCode.values().stream())
                .anyMatch(standing -> !standing.isCurrent());
    }

    private static String glyph(MilestoneStanding standing) {
        return GLYPHS.get(standing == null ? MilestoneStanding.NOT_REPORTED : standing.status());
    }

    private String was(County county, Milestone milestone) {
        return changes.was(county.code(), milestone.code())
                .map(status -> say.of("report.milestones.was", words.status(status)))
                .orElse("");
    }

    /** "12 milestones moved on, 1 went back ..." or why nothing is compared. */
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

    /** Each milestone beside the quarter before; nothing where there is none. */
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
