package org.csecprogress.report.site.page;

import java.util.Optional;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.RestatementKind;
import org.csecprogress.release.reading.service.PublicCorrection;

/**
 * Words about a correction, for a page or a feed.
 *
 * @param correction the correction
 * @param say the sentences of a language
 */
public record CorrectionWords(PublicCorrection correction, Sentences say) {
    CorrectionsPage.Line line() {
        return new CorrectionsPage.Line(
                say.date(correction.at()),
                number(),
                say.months(correction.release().period()),
                kind(),
                severity(),
                changed(),
                reason());
    }

    private String number() {
        return correction.release().number().toString();
    }

    /** Returns the title: that the release was restated or withdrawn. */
    public String title() {
        return correction.isWithdrawal()
                ? say.of("withdrawn.title", number())
                : say.of("corrections.restated", number());
    }

    /** Returns late data, method, error or withdrawal. */
    public String kind() {
        RestatementKind kind = correction.release().restatementKind();
        return say.of(
                "corrections.kind."
                        + (correction.isWithdrawal()
                                ? "withdrawn"
                                : kind == null ? "none" : kind.name()));
    }

    /** Returns how severe it is. */
    public String severity() {
        return say.of(
                "corrections.severity."
                        + correction.severity().map(severity -> severity.name()).orElse("none"));
    }

    /** Returns what it changed. */
    public String changed() {
        if (correction.isWithdrawal()) {
            return say.of("corrections.changed.withdrawn");
        }
        Optional<PublicCorrection.Extent> extent = correction.extent();
        return extent.isEmpty()
                ? say.of("corrections.changed.unknown")
                : String.join(
                        " ",
                        say.of("corrections.changed.before", extent.get().before().toString()),
                        say.of("corrections.changed.figures", extent.get().figures()),
                        say.of("corrections.changed.milestones", extent.get().milestones()));
    }

    /** Returns the passed words of the state; empty if there are none. */
    public String reason() {
        LocalText words =
                correction.isWithdrawal()
                        ? correction.release().notice()
                        : correction.release().restatement();
        return words == null ? "" : say.in(words);
    }
}
