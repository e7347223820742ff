package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;

/** The milestones of a release and their changes since the previous quarter. */
@Named("milestones")
@RequestScoped
public class ReleaseMilestonesView {
    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private CatalogService catalogs;
    @Inject private ComparedView compared;

    private MilestoneMatrix matrix;
    private List<MilestoneCounts.Row> rows;

    private Sentences say() {
        return frame.getSay();
    }

    private ReportingPeriod period() {
        return report.getRelease().period();
    }

    public MilestoneMatrix getMatrix() {
        if (matrix == null) {
            matrix =
                    new MilestoneMatrix(
                            report.catalog(),
                            catalogs.counties(),
                            report.getReport().milestones(),
                            compared.get().milestones(),
                            say());
        }
        return matrix;
    }

    public String getTitle() {
        return say().of(
                        "report.milestones.title",
                        getMatrix().getCounted(),
                        getMatrix().getDone(),
                        getMatrix().getBinding(),
                        getMatrix().getOverdue());
    }

    public String getSub() {
        return say().of(
                        "report.milestones.sub",
                        report.catalog().milestones().size(),
                        say().date(period().end()));
    }

    /** Returns how many counties have reached each milestone. */
    public List<MilestoneCounts.Row> getRows() {
        if (rows == null) {
            rows =
                    new MilestoneCounts(report.catalog(), report.getReport().milestones(), say())
                            .all();
        }
        return rows;
    }

    /** Returns the caption of the table of milestones. */
    public String getRowsCaption() {
        return say().of("report.milestones.rows", say().date(period().end()));
    }

    /** Returns the address of the file of these milestones. */
    public String getFileHref() {
        return report.getApiHref() + "/milestones.csv";
    }

    /** Returns the caption of the table of changes. */
    public String getChangesCaption() {
        return say().of("report.milestones.changes", say().months(period().minus(1)));
    }
}
