package org.csecprogress.report.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.record.PublicRelease;

/** The milestones of a release and their changes since the previous quarter. */
@Named("milestones")
@RequestScoped
public class ReleaseMilestonesView {
    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private CatalogService catalogs;
    @Inject private ComparedView compared;

    private MilestoneMatrix matrix;

    private Catalog catalog() {
        return catalogs.catalogs().version(release().catalogVersion());
    }

    private PublicRelease release() {
        return report.getRelease();
    }

    public MilestoneMatrix getMatrix() {
        if (matrix == null) {
            matrix =
                    new MilestoneMatrix(
                            catalog(),
                            catalogs.counties(),
                            report.getReport().milestones(),
                            compared.get().milestones(),
                            frame.getSay());
        }
        return matrix;
    }

    public String getTitle() {
        return frame.getSay()
                .of(
                        "report.milestones.title",
                        getMatrix().getCounted(),
                        getMatrix().getDone(),
                        getMatrix().getBinding(),
                        getMatrix().getOverdue());
    }

    public String getSub() {
        Sentences say = frame.getSay();
        return say.of(
                "report.milestones.sub",
                catalog().milestones().size(),
                say.date(release().period().end()));
    }

    public String getWhat() {
        return frame.getSay().of("report.milestones.what", catalog().milestones().size());
    }

    /** Returns the address of the file of these milestones. */
    public String getFileHref() {
        return report.getApiHref() + "/milestones.csv";
    }

    /** Returns the caption of the table of changes. */
    public String getChangesCaption() {
        Sentences say = frame.getSay();
        return say.of("report.milestones.changes", say.months(release().period().minus(1)));
    }
}
