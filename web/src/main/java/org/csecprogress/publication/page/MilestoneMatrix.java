package org.csecprogress.publication.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.Region;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.service.MilestoneStanding;

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
    private static final String DONE = "IMPLEMENTED";
    private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private final Catalog catalog;
    private final Counties counties;
    private final Sentences say;
    private final Map<CountyCode, Map<String, MilestoneStanding>> standings;
    private final MilestoneChanges changes;
    private final List<Head> heads = new ArrayList<>();

    /**
     * The milestones of a release.
     *
     * @param milestones of the counties that reported
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
     * @param styleClass whether it is past its due date, and whether it is another than the quarter
     *     before
     */
    public record Cell(String glyph, String words, String styleClass) {}

    /** How a milestone differs from the quarter before, in the counties that are in both. */
    public record Change(String name, long wasDone, long isDone, long on, long back, long other) {}

    /**
     * A milestone on the page of a county.
     *
     * @param was what it was the quarter before, where that is another status, or empty
     * @param when when it was done or is due, or empty
     */
    public record Step(
            String glyph, String name, String status, String was, String when, boolean overdue) {}

    /** The milestones of one county, in the catalogue's order. */
    public List<Step> of(County county) {
        return catalog.milestones().stream().map(m -> step(county, m)).toList();
    }

    private Step step(County county, Milestone milestone) {
        Dated dated = dated(county, milestone);
        MilestoneStanding standing = standing(county, milestone);
        String when = "";
        if (standing != null && standing.actual() != null) {
            when = say.of("report.milestones.actual", dated.actual());
        } else if (standing != null && standing.due() != null) {
            when =
                    standing.dueConfirmed()
                            ? say.of("report.milestones.due", dated.due())
                            : dated.due();
        }
        String status =
                standing == null ? label(MilestoneStanding.NOT_REPORTED) : label(standing.status());
        return new Step(
                glyph(standing),
                milestone.name().in(say.language()),
                status,
                was(county, milestone),
                when,
                standing != null && standing.overdue());
    }

    /** How many milestones bind a county that reported. */
    public int getBinding() {
        return count(s -> !s.status().equals(NOT_APPLICABLE));
    }

    public int getImplemented() {
        return count(s -> s.status().equals(DONE));
    }

    public int getOverdue() {
        return count(MilestoneStanding::overdue);
    }

    private int count(Predicate<MilestoneStanding> which) {
        return (int)
                standings.values().stream()
                        .flatMap(byCode -> byCode.values().stream())
                        .filter(which)
                        .count();
    }

    /** The key, in the order of the marks' progress from most to least. */
    public List<Mark> getKey() {
        List<Mark> marks = new ArrayList<>();
        for (String status :
                List.of(
                        DONE,
                        "ADOPTED",
                        "DRAFTED",
                        "IN_PROGRESS",
                        "NOT_STARTED",
                        "SUSPENDED",
                        NOT_APPLICABLE,
                        MilestoneStanding.NOT_REPORTED)) {
            marks.add(new Mark(GLYPHS.get(status), label(status)));
        }
        return marks;
    }

    private String label(String status) {
        if (status.equals(MilestoneStanding.NOT_REPORTED)) {
            return say.of("milestone.NOT_REPORTED");
        }
        return catalog.codeList(Catalogs.MILESTONE_STATUS)
                .code(status)
                .map(Code::label)
                .map(label -> label.in(say.language()))
                .orElse(status);
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
                            milestone.name().in(say.language()),
                            counties.all().stream().map(c -> dated(c, milestone)).toList()));
        }
        return heads;
    }

    private Dated dated(County county, Milestone milestone) {
        MilestoneStanding standing = standing(county, milestone);
        if (standing == null) {
            return new Dated(county.name(), label(MilestoneStanding.NOT_REPORTED), "", "");
        }
        String due = date(standing.due(), "report.milestones.noDate");
        boolean open = standing.due() != null && !standing.dueConfirmed();
        return new Dated(
                county.name(),
                words(standing),
                open ? say.of("report.milestones.unconfirmed") : due,
                date(standing.actual(), "report.milestones.noDate"));
    }

    private String date(LocalDate date, String none) {
        return date == null ? say.of(none) : say.date(date);
    }

    private MilestoneStanding standing(County county, Milestone milestone) {
        return standings.getOrDefault(county.code(), Map.of()).get(milestone.code());
    }

    private String words(MilestoneStanding standing) {
        String status = label(standing.status());
        return standing.overdue() ? say.of("milestone.cell.overdue", status) : status;
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
        if (standing == null) {
            return new Cell(glyph(null), label(MilestoneStanding.NOT_REPORTED), "");
        }
        String was = was(county, milestone);
        String words = words(standing) + (was.isEmpty() ? "" : ". " + was);
        String overdue = standing.overdue() ? "is-overdue" : "";
        return new Cell(
                glyph(standing), words, was.isEmpty() ? overdue : (overdue + " is-moved").strip());
    }

    private static String glyph(MilestoneStanding standing) {
        return GLYPHS.get(standing == null ? MilestoneStanding.NOT_REPORTED : standing.status());
    }

    private String was(County county, Milestone milestone) {
        return changes.was(county.code(), milestone.code())
                .map(status -> say.of("report.milestones.was", label(status)))
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
                milestone.name().in(say.language()),
                tally.wasDone(),
                tally.isDone(),
                tally.on(),
                tally.back(),
                tally.other());
    }
}
