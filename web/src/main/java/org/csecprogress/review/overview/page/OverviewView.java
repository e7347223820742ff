package org.csecprogress.review.overview.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.DutyWords;
import org.csecprogress.review.queue.page.QuarterChoice;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.queue.page.StatusTag;
import org.csecprogress.review.service.Overview;
import org.csecprogress.review.service.OverviewService;

/** The state's dashboard: who has filed, how complete and late, and who needs help. */
@Named
@RequestScoped
public class OverviewView {
    private static final String PATH = "/state/overview";

    @Inject private CurrentActor current;
    @Inject private OverviewService service;
    @Inject private CatalogService catalogs;
    @Inject private QuarterChoice quarters;

    private Sentences say;
    private FilingWindow window;
    private Overview overview;

    /** A region. */
    public record Place(
            String name,
            int counties,
            int filed,
            int approved,
            int overdue,
            int late,
            String complete,
            int milestones) {}

    /** A quarter. */
    public record Quarter(
            String href,
            String months,
            boolean isCurrent,
            int inTime,
            int late,
            int missing,
            int approved) {}

    /**
     * A county.
     *
     * @param href the page where the filing is reviewed, or empty
     * @param why reasons for CDSS to call, as sentences; empty if there are none
     */
    public record Row(
            String name,
            String href,
            StatusTag tag,
            String complete,
            String milestones,
            String late,
            String reviewer,
            List<String> why) {}

    @PostConstruct
    void begin() {
        say = Sentences.ofPage();
    }

    /** Reads the quarter in the address, or the newest open one. */
    public void load() {
        window = quarters.ofAddress();
        overview = service.of(current.get(), window.period());
    }

    public String getTitle() {
        return say.of("overview.title", say.months(window.period()));
    }

    /** Returns the summary at the top. */
    public String getLede() {
        long filed = overview.counties().stream().filter(Overview.CountyState::isFiled).count();
        long overdue = overview.counties().stream().filter(c -> c.line().isOverdue()).count();
        return say.of(
                "overview.lede",
                filed,
                overview.counties().size(),
                say.date(window.due()),
                overdue);
    }

    /** Returns the quarters to choose from. */
    public List<Option> getPeriods() {
        return quarters.options(window);
    }

    /** Returns the regions in the order of the reference data, then the state. */
    public List<Place> getRegions() {
        List<Place> places = new ArrayList<>();
        for (Region region : catalogs.counties().regions()) {
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
    public List<Quarter> getQuarters() {
        List<Quarter> quarters = new ArrayList<>();
        int counties = overview.counties().size();
        for (Overview.Quarter q : overview.quarters()) {
            quarters.add(
                    0,
                    new Quarter(
                            new Query(PATH).with("period", q.period().toString()).toString(),
                            say.months(q.period()),
                            q.period().equals(window.period()),
                            q.inTime(),
                            q.late(),
                            counties - q.filed(),
                            q.approved()));
        }
        return quarters;
    }

    /** Returns what makes a county need help, or that none does. */
    public String getHelpText() {
        String key = getHelp().isEmpty() ? "overview.help.none" : "overview.help.text";
        return say.of(key, Overview.MANY_MILESTONES);
    }

    /** Returns all counties by name. */
    public List<Row> getRows() {
        return overview.counties().stream().map(this::row).toList();
    }

    /** Returns the counties that need help, by name. */
    public List<Row> getHelp() {
        return overview.counties().stream()
                .filter(Overview.CountyState::needsHelp)
                .map(this::row)
                .toList();
    }

    private Row row(Overview.CountyState county) {
        var line = county.line();
        boolean reviewing = current.get().has(Role.STATE_REVIEWER) && county.isFiled();
        return new Row(
                line.county().name(),
                reviewing
                        ? new ReviewAddress(
                                        line.county().code().value(), window.period().toString())
                                .href()
                        : "",
                StatusTag.of(line, say),
                percent(county.percent()),
                Integer.toString(county.milestones()),
                Integer.toString(county.lateOrMissing()),
                line.duty().map(duty -> DutyWords.said(duty, say)).orElse(""),
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
