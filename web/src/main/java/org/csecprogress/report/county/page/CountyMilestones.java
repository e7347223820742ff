package org.csecprogress.report.county.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.Predicate;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.report.page.ComparedView;
import org.csecprogress.report.page.MilestoneDelays;
import org.csecprogress.report.page.MilestoneMatrix;
import org.csecprogress.report.page.MilestoneMatrix.Step;
import org.csecprogress.report.page.ReportContent;

/** The milestones of one county on its page. */
@Named("countyMilestones")
@RequestScoped
public class CountyMilestones {
    @Inject private PublicFrame frame;
    @Inject private CountyReport county;
    @Inject private ReportContent content;
    @Inject private ComparedView compared;
    @Inject private CatalogService catalogs;

    private List<Step> steps;
    private MilestoneDelays delays;

    private Sentences say() {
        return frame.getSay();
    }

    /** Returns the milestones in the catalogue's order, read once for the page. */
    public List<Step> getSteps() {
        if (steps == null) {
            steps =
                    new MilestoneMatrix(
                                    content.catalog(),
                                    catalogs.counties(),
                                    county.here().milestones(),
                                    compared.get().milestones(),
                                    say())
                            .of(county.getCounty());
        }
        return steps;
    }

    private MilestoneDelays delays() {
        if (delays == null) {
            delays =
                    new MilestoneDelays(content.catalog(), content.getReport().milestones(), say());
        }
        return delays;
    }

    /** Returns how long the county took from due to done, or empty. */
    public String took(Step step) {
        return county.here().milestones().stream()
                .filter(standing -> standing.county().equals(county.getCounty().code()))
                .filter(standing -> standing.milestone().equals(step.code()))
                .map(delays()::of)
                .findFirst()
                .orElse("");
    }

    /** Returns the median of the counties in the release that have done it, or empty. */
    public String median(Step step) {
        return delays().median(step.code());
    }

    private long count(Predicate<Step> which) {
        return getSteps().stream().filter(which).count();
    }

    /** Returns the county's progress as a sentence, or why it is unknown. */
    public String getProgress() {
        return county.isReported()
                ? say().of("county.page.progress", getDone(), count(Step::binding), getOverdue())
                : county.getAbsenceText();
    }

    /** Returns how many milestones are done. */
    public String getDone() {
        return say().number(count(Step::done));
    }

    /** Returns how many milestones apply to the county, as words. */
    public String getBinding() {
        return say().of("county.page.binding", count(Step::binding));
    }

    /** Returns how many milestones are overdue, as words. */
    public String getOverdue() {
        return say().of("county.page.overdue", count(Step::overdue));
    }
}
