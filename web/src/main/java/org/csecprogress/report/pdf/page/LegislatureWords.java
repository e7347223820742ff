package org.csecprogress.report.pdf.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.delivery.service.LegislativeRecipients;
import org.csecprogress.release.file.Recipient;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.report.page.ReportContent;

/** The words of the letter and the summary for the Legislature, from the release alone. */
@Named("legislature")
@RequestScoped
public class LegislatureWords {
    @Inject private PublicFrame frame;
    @Inject private ReportContent report;
    @Inject private LegislativeRecipients recipients;

    private Sentences say() {
        return frame.getSay();
    }

    private PublicRelease release() {
        return report.getRelease();
    }

    /** Returns the day of publication. */
    public String getDate() {
        return say().date(release().publishedAt());
    }

    /** Returns the offices to which the letter is addressed. */
    public List<String> getCopies() {
        return recipients.all().stream()
                .filter(each -> each.receives() == Recipient.Receives.COPY)
                .map(each -> each.office().in(say().language()))
                .toList();
    }

    /** Returns what is sent, and under which law. */
    public String getOpening() {
        return say().of(
                        "legislature.letter.opening",
                        say().months(release().period()),
                        release().number().toString(),
                        getDate());
    }

    /** Returns how many counties it has. */
    public String getCounties() {
        return say().of(
                        "legislature.letter.counties",
                        release().countiesReporting(),
                        Counties.COUNT);
    }

    /** Returns where the report is for everybody. */
    public String getAddress() {
        return say().of("legislature.address", frame.full("/report/" + release().number()));
    }
}
