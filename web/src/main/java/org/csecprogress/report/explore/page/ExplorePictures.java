package org.csecprogress.report.explore.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.exploration.AnsweredRow;
import org.csecprogress.release.exploration.AnsweredRow.Part;
import org.csecprogress.release.exploration.FigureAnswer;
import org.csecprogress.release.exploration.FigureQuestion;
import org.csecprogress.release.reading.service.PublicHistory;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.explore.web.AskedQuestion;
import org.csecprogress.report.picture.page.AskedPictures;
import org.csecprogress.report.picture.page.PictureView;

/** Chooses the picture of an answer: bars of groups, or the trend of a place's quarters. */
@ApplicationScoped
class ExplorePictures {
    @Inject private AskedPictures pictures;
    @Inject private PublicHistory history;
    @Inject private CatalogService catalogs;

    /**
     * Returns the picture, if the answer has one.
     *
     * @param title the question in words
     */
    Optional<PictureView> of(
            AskedQuestion asked,
            FigureAnswer answer,
            Measure measure,
            String title,
            Sentences say) {
        PublicReport report = asked.exploration().report(asked.question());
        if (asked.question().isBreakdown()) {
            return bars(answer, report, title, say);
        }
        return asked.question().time().year()
                ? Optional.empty()
                : trend(asked.question(), measure, report, say);
    }

    private Optional<PictureView> trend(
            FigureQuestion question, Measure measure, PublicReport report, Sentences say) {
        Counties counties = catalogs.counties();
        if (CountyCode.isValid(question.place())) {
            return pictures.trend(
                    measure,
                    counties.byCode(new CountyCode(question.place())),
                    report,
                    history.of(report.release()),
                    say);
        }
        // Earlier quarters of regions are not frozen with a release.
        return question.isOfState()
                ? pictures.trend(measure, report, history.of(report.release()), say)
                : Optional.empty();
    }

    private Optional<PictureView> bars(
            FigureAnswer answer, PublicReport report, String title, Sentences say) {
        List<AnsweredRow> asked = answer.in(Part.ASKED);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        TableId id = asked.get(0).table();
        List<ReleaseRow> rows = asked.stream().map(AnsweredRow::row).toList();
        ReleaseTable table = report.table(id.toString()).orElseThrow().with(rows);
        return Optional.of(pictures.bars(table, report, title, say));
    }
}
