package org.csecprogress.review.overview.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.csecprogress.calendar.FilingWindow;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.table.web.ListLines;
import org.csecprogress.kernel.table.web.TableLines;
import org.csecprogress.kernel.web.Option;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Query;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.review.queue.page.QuarterChoice;
import org.csecprogress.review.service.Overview;
import org.csecprogress.review.service.OverviewService;

/** The state's dashboard: who has filed, how complete and late, and who needs help. */
@Named
@ViewScoped
public class OverviewView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final String PATH = "/state/overview";

    @Inject private CurrentActor current;
    @Inject private OverviewService service;
    @Inject private CatalogService catalogs;
    @Inject private QuarterChoice choice;

    private final Lines lines = new Lines("counties", row -> true);
    private final Lines needy = new Lines("needy", OverviewWords.Row::needsHelp);
    private String period;
    private String title = "";
    private String lede = "";
    private List<OverviewWords.Place> regions = List.of();
    private List<OverviewWords.Quarter> quarters = List.of();
    private List<OverviewWords.Row> counties = List.of();

    private interface Which extends Predicate<OverviewWords.Row>, Serializable {}

    /** Counties by name. */
    private final class Lines extends ListLines<OverviewWords.Row, OverviewWords.Row> {
        @Serial private static final long serialVersionUID = 1L;

        private final Which which;

        Lines(String id, Which which) {
            super(id, Counties.COUNT);
            this.which = which;
        }

        @Override
        protected List<OverviewWords.Row> all() {
            return counties.stream().filter(which).toList();
        }

        @Override
        protected Map<String, Comparator<OverviewWords.Row>> orders() {
            return Map.of(
                    "county", Comparator.comparing(OverviewWords.Row::name),
                    "status", Comparator.comparing(OverviewWords.Row::status),
                    "complete", Comparator.comparingInt(OverviewWords.Row::percent),
                    "late", Comparator.comparingInt(OverviewWords.Row::late),
                    "milestones", Comparator.comparingInt(OverviewWords.Row::milestones),
                    "reviewer", Comparator.comparing(OverviewWords.Row::reviewer));
        }

        @Override
        protected OverviewWords.Row line(OverviewWords.Row row) {
            return row;
        }

        @Override
        protected String key(OverviewWords.Row row) {
            return row.name();
        }
    }

    static String address(String period) {
        return new Query(PATH).with("period", period).toString();
    }

    /** Reads the quarter in the address, or the newest open one. */
    public void open() {
        FilingWindow window = choice.of(period);
        period = window.period().toString();
        OverviewWords words =
                new OverviewWords(
                        service.of(current.get(), window.period()),
                        window,
                        current.get().has(Role.STATE_REVIEWER));
        title = words.title();
        lede = words.lede();
        regions = words.regions(catalogs.counties().regions());
        quarters = words.quarters();
        counties = words.counties();
    }

    /** Goes to the overview of the chosen quarter. */
    public void show() {
        PageMessages.go(address(period));
    }

    public String getTitle() {
        return title;
    }

    /** Returns the summary at the top. */
    public String getLede() {
        return lede;
    }

    /** Returns the quarters to choose from. */
    public List<Option> getPeriods() {
        return choice.options(choice.of(period));
    }

    /** Returns the regions in the order of the reference data, then the state. */
    public List<OverviewWords.Place> getRegions() {
        return regions;
    }

    /** Returns the quarters up to this one, newest first. */
    public List<OverviewWords.Quarter> getQuarters() {
        return quarters;
    }

    /** Returns all counties. */
    public TableLines<OverviewWords.Row> getLines() {
        return lines;
    }

    /** Returns the number of counties, in words. */
    public String getShown() {
        return Sentences.ofPage().of("progress.shown", lines.getRowCount());
    }

    /** Returns the counties that need help. */
    public TableLines<OverviewWords.Row> getNeedy() {
        return needy;
    }

    /** Returns the number of counties that need help, in words. */
    public String getNeedyShown() {
        return Sentences.ofPage().of("progress.shown", needy.getRowCount());
    }

    /** Whether a county needs help. */
    public boolean isHelpNeeded() {
        return counties.stream().anyMatch(OverviewWords.Row::needsHelp);
    }

    /** Returns what makes a county need help, or that none does. */
    public String getHelpText() {
        String key = isHelpNeeded() ? "overview.help.text" : "overview.help.none";
        return Sentences.ofPage().of(key, Overview.MANY_MILESTONES);
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
