package org.csecprogress.review.overview.page;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.DutyWords;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.queue.page.StatusTag;
import org.csecprogress.review.service.Overview;

/** Says the overview of a quarter in words. */
final class OverviewWords {
    private final Overview overview;
    private final FilingWindow window;
    private final boolean reviewing;
    private final Sentences say = Sentences.ofPage();

    /** A region. */
    public record Place(
            String name,
            int counties,
            int filed,
            int approved,
            int overdue,
            int late,
            String complete,
            int milestones)
            implements Serializable {}

    /** A quarter. */
    public record Quarter(
            String href,
            String months,
            boolean isCurrent,
            int inTime,
            int late,
            int missing,
            int approved)
            implements Serializable {}

    /**
     * A county.
     *
     * @param href the page where the filing is reviewed, or empty
     * @param tag the style of its status
     * @param percent how much of the filing is filled in
     * @param late quarters that were filed late or not at all
     * @param milestones overdue milestones
     * @param needsHelp whether CDSS should call it
     * @param why the reasons, as sentences
     */
    public record Row(
            String name,
            String href,
            String tag,
            String status,
            int percent,
            String complete,
            int milestones,
            int late,
            String reviewer,
            boolean needsHelp,
            List<String> why)
            implements Serializable {
        public Row {
            why = List.copyOf(why);
        }
    }

    /**
     * @param reviewing whether the reader reviews filings
     */
    OverviewWords(Overview overview, FilingWindow window, boolean reviewing) {
        this.overview = overview;
        this.window = window;
        this.reviewing = reviewing;
    }

    String title() {
        return say.of("overview.title", say.months(window.period()));
    }

    /** Returns the summary at the top. */
    String lede() {
        long filed = overview.counties().stream().filter(Overview.CountyState::isFiled).count();
        long overdue = overview.counties().stream().filter(c -> c.line().isOverdue()).count();
        return say.of(
                "overview.lede",
                filed,
                overview.counties().size(),
                say.date(window.due()),
                overdue);
    }

    /** Returns the regions, then the state. */
    List<Place> regions(List<Region> regions) {
        List<Place> places = new ArrayList<>();
        for (Region region : regions) {
            places.add(
                    place(
                            region.name(),
                            overview.counties().stream()
                                    .filter(c -> c.line().county().region().equals(region))
                                    .toList()));
        }
        places.add(place(say.of("overview.state"), overview.counties()));
        return places;
    }

    private Place place(String name, List<Overview.CountyState> counties) {
        int asked = counties.stream().mapToInt(Overview.CountyState::asked).sum();
        int answered = counties.stream().mapToInt(Overview.CountyState::answered).sum();
        return new Place(
                name,
                counties.size(),
                (int) counties.stream().filter(Overview.CountyState::isFiled).count(),
                (int) counties.stream().filter(Overview.CountyState::isApproved).count(),
                (int) counties.stream().filter(c -> c.line().isOverdue()).count(),
                (int) counties.stream().filter(c -> c.line().isLate()).count(),
                percent(asked == 0 ? 0 : (int) (100L * answered / asked)),
                counties.stream().mapToInt(Overview.CountyState::milestones).sum());
    }

    private String percent(int value) {
        return say.of("overview.percent", value);
    }

    /** Returns the quarters up to this one, newest first. */
    List<Quarter> quarters() {
        List<Quarter> quarters = new ArrayList<>();
        int counties = overview.counties().size();
        for (Overview.Quarter q : overview.quarters()) {
            quarters.add(
                    0,
                    new Quarter(
                            OverviewView.address(q.period().toString()),
                            say.months(q.period()),
                            q.period().equals(window.period()),
                            q.inTime(),
                            q.late(),
                            counties - q.filed(),
                            q.approved()));
        }
        return quarters;
    }

    /** Returns all counties by name. */
    List<Row> counties() {
        return overview.counties().stream().map(this::row).toList();
    }

    private Row row(Overview.CountyState county) {
        var line = county.line();
        StatusTag tag = StatusTag.of(line, say);
        return new Row(
                line.county().name(),
                reviewing && county.isFiled()
                        ? new ReviewAddress(
                                        line.county().code().value(), window.period().toString())
                                .href()
                        : "",
                tag.styleClass(),
                tag.said(),
                county.percent(),
                percent(county.percent()),
                county.milestones(),
                county.lateOrMissing(),
                line.duty().map(duty -> DutyWords.said(duty, say)).orElse(""),
                county.needsHelp(),
                why(county));
    }

    private List<String> why(Overview.CountyState county) {
        List<String> why = new ArrayList<>();
        if (county.line().isOverdue()) {
            why.add(say.of("overview.why.overdue", percent(county.percent())));
        }
        if (county.lateOrMissing() > 1) {
            why.add(
                    say.of(
                            "overview.why.late",
                            county.lateOrMissing(),
                            overview.quarters().size()));
        }
        if (county.milestones() > 0) {
            why.add(say.of("overview.why.milestones", county.milestones()));
        }
        return why;
    }
}
