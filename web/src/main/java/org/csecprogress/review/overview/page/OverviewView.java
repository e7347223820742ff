package org.csecprogress.review.overview.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.Slice;
import org.csecprogress.kernel.Sliced;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.DutyWords;
import org.csecprogress.review.queue.page.QuarterChoice;
import org.csecprogress.review.queue.page.ReviewAddress;
import org.csecprogress.review.queue.page.StatusTag;
import org.csecprogress.review.service.Overview;
import org.csecprogress.review.service.Overview.CountyState;
import org.csecprogress.review.service.Overview.Part;
import org.csecprogress.review.service.Overview.Quarter;
import org.csecprogress.review.service.OverviewService;

/** The state's dashboard: who has filed, how complete and late, and who needs help. */
@Named
@ViewScoped
public class OverviewView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private OverviewService service;
    @Inject private CatalogService catalogs;
    @Inject private QuarterChoice choice;
    private final TableLines<CountyState> lines = table("counties", county -> true);
    private final TableLines<CountyState> needy = table("needy", CountyState::needsHelp);
    private final TableLines<Part> parts =
            new TableLines<>("regions", Counties.COUNT, this::parts, Part::name);
    private final TableLines<Quarter> past =
            new TableLines<>(
                    "quarters",
                    Counties.COUNT,
                    slice -> Sliced.of(getQuarters(), slice, Map.of()),
                    Quarter::period);
    private String period;
    private transient Overview overview;

    private interface Which extends Predicate<CountyState>, Serializable {}

    /** Returns a table of counties by name. */
    private TableLines<CountyState> table(String id, Which which) {
        return new TableLines<>(
                id,
                Counties.COUNT,
                slice -> Sliced.of(counties(which), slice, orders()),
                county -> county.line().county().name());
    }

    private List<CountyState> counties(Which which) {
        return getOverview().counties().stream().filter(which).toList();
    }

    private Map<String, Comparator<CountyState>> orders() {
        return Map.of(
                "county", Comparator.comparing(county -> county.line().county().name()),
                "status", Comparator.comparing(county -> tag(county).said()),
                "complete", Comparator.comparingInt(CountyState::percent),
                "late", Comparator.comparingInt(CountyState::lateOrMissing),
                "milestones", Comparator.comparingInt(CountyState::milestones),
                "reviewer", Comparator.comparing(this::reviewer));
    }

    /** Reads the quarter in the address, or the newest open one. */
    public void open() {
        period = getWindow().period().toString();
        getOverview();
    }

    /** Goes to the overview of the chosen quarter. */
    public void show() {
        PageMessages.go(new Query("/state/overview").with("period", period).toString());
    }

    /** Returns the days of the quarter. */
    public FilingWindow getWindow() {
        return choice.of(period);
    }

    /** Returns the state of the counties, read once for the view. */
    public Overview getOverview() {
        if (overview == null) {
            overview = service.of(current.get(), getWindow().period());
        }
        return overview;
    }

    /** Returns the quarters to choose from. */
    public List<Option> getPeriods() {
        return choice.options(getWindow());
    }

    /** Returns the regions in the order of the reference data, then the state. */
    public TableLines<Part> getParts() {
        return parts;
    }

    private Sliced<Part> parts(Slice slice) {
        return Sliced.of(getOverview().parts(catalogs.counties().regions()), slice, Map.of());
    }

    /** Returns the quarters up to this one, newest first, as a table. */
    public TableLines<Quarter> getPast() {
        return past;
    }

    /** Returns the quarters up to this one, newest first. */
    public List<Quarter> getQuarters() {
        List<Quarter> quarters = new ArrayList<>(getOverview().quarters());
        Collections.reverse(quarters);
        return quarters;
    }

    /** Returns all counties. */
    public TableLines<CountyState> getLines() {
        return lines;
    }

    /** Returns the counties that need help. */
    public TableLines<CountyState> getNeedy() {
        return needy;
    }

    /** Whether a county needs help. */
    public boolean isHelpNeeded() {
        return getOverview().counties().stream().anyMatch(CountyState::needsHelp);
    }

    /** Returns the number of overdue milestones from which a county needs help. */
    public int getMany() {
        return Overview.MANY_MILESTONES;
    }

    /** Whether the reader reviews filings. */
    public boolean isReviewing() {
        return current.get().has(Role.STATE_REVIEWER);
    }

    /** Returns the status of a county's filing. */
    public StatusTag tag(CountyState county) {
        return StatusTag.of(county.line(), Sentences.ofPage());
    }

    /** Returns the page of a county's filing, or of its milestones for those who do not review. */
    public String href(CountyState county) {
        String code = county.line().county().code().value();
        return isReviewing() && county.isFiled()
                ? new ReviewAddress(code, period).href()
                : new Query("/state/milestones").with("county", code).toString();
    }

    /** Returns why a county needs help, in one text. */
    public String why(CountyState county) {
        Sentences say = Sentences.ofPage();
        List<String> why = new ArrayList<>();
        if (county.line().isOverdue()) {
            String part = say.of("overview.percent", county.percent());
            why.add(say.of("overview.why.overdue", part));
        }
        if (county.lateOrMissing() > 1) {
            int quarters = getOverview().quarters().size();
            why.add(say.of("overview.why.late", county.lateOrMissing(), quarters));
        }
        if (county.milestones() > 0) {
            why.add(say.of("overview.why.milestones", county.milestones()));
        }
        return String.join(" ", why);
    }

    /** Returns the reviewer of a county, or empty. */
    public String reviewer(CountyState county) {
        return county.line()
                .duty()
                .map(duty -> DutyWords.said(duty, Sentences.ofPage()))
                .orElse("");
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
