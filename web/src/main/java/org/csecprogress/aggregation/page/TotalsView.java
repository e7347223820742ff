package org.csecprogress.aggregation.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.aggregation.service.AggregationService;
import org.csecprogress.aggregation.service.StateTotals;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.Sentences;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

/** The sums of approved figures, for the state and each region. */
@Named
@ViewScoped
public class TotalsView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final Sentences SAY = Sentences.in(Language.EN);
    private static final int QUARTERS = 9;

    @Inject private CurrentActor current;
    @Inject private AggregationService aggregation;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    private String period;
    private int counties;
    private DefaultTreeNode<TotalsLine> tree = new DefaultTreeNode<>();

    /** A quarter to choose from. */
    public record Choice(String period, boolean isCurrent) {}

    /**
     * Reads the totals of the requested quarter, by default the last that has ended. They are read
     * once for the view, because each reading is recorded.
     */
    public void open() {
        ReportingPeriod quarter =
                period == null
                        ? ReportingPeriod.containing(clock.today()).minus(1)
                        : ReportingPeriod.parse(period)
                                .orElseThrow(() -> new NotFoundException("quarter"));
        period = quarter.toString();
        StateTotals totals = aggregation.totals(current.get(), quarter);
        counties = totals.counties();
        tree = new TotalsTree(totals, getRegions()).root();
    }

    public String getTitle() {
        return SAY.of("totals.title", SAY.months(ReportingPeriod.of(period)));
    }

    public String getLede() {
        return SAY.of("totals.lede", counties, Counties.COUNT);
    }

    public boolean isNothingApproved() {
        return counties == 0;
    }

    /** Returns the forms with their figures, and these with their breakdowns. */
    public TreeNode<TotalsLine> getTree() {
        return tree;
    }

    public List<Region> getRegions() {
        return catalogs.counties().regions();
    }

    /** Returns the quarters to choose from, newest first. */
    public List<Choice> getChoices() {
        List<Choice> choices = new ArrayList<>();
        ReportingPeriod last = ReportingPeriod.containing(clock.today()).minus(1);
        for (int back = 0; back < QUARTERS; back++) {
            String quarter = last.minus(back).toString();
            choices.add(new Choice(quarter, quarter.equals(period)));
        }
        return choices;
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
