package org.csecprogress.aggregation.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.csecprogress.aggregation.service.AggregationService;
import org.csecprogress.aggregation.service.StateTotals;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.NotFoundException;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.primefaces.model.DefaultTreeNode;
import org.primefaces.model.TreeNode;

/** The sums of approved figures, for the state and each region. */
@Named
@ViewScoped
public class TotalsView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;
    private static final int QUARTERS = 9;

    @Inject private CurrentActor current;
    @Inject private AggregationService aggregation;
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;

    private String period;
    private int counties;
    private DefaultTreeNode<TotalsLine> tree = new DefaultTreeNode<>();

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
        tree = new TotalsTree(totals, catalogs.counties().regions()).root();
    }

    /** Returns the quarter. */
    public ReportingPeriod getQuarter() {
        return ReportingPeriod.of(period);
    }

    /** Returns the number of counties with an approved filing. */
    public int getCounties() {
        return counties;
    }

    /** Returns the number of all counties. */
    public int getAll() {
        return Counties.COUNT;
    }

    /** Returns the forms with their figures, and these with their breakdowns. */
    public TreeNode<TotalsLine> getTree() {
        return tree;
    }

    /** Returns the quarters to choose from, newest first. */
    public List<ReportingPeriod> getChoices() {
        ReportingPeriod last = ReportingPeriod.containing(clock.today()).minus(1);
        return IntStream.range(0, QUARTERS).mapToObj(last::minus).toList();
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }
}
