package org.csecprogress.publication.picture.page;

import java.util.List;
import java.util.Locale;
import org.csecprogress.catalog.Level;
import org.csecprogress.catalog.Measure;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.linked.Design;
import org.csecprogress.publication.picture.Picture;

/** What is published once a year, and what stands in its place in the other reports. */
final class Yearly {
    private final PictureSource source;
    private final Sentences say;

    Yearly(PictureSource source) {
        this.source = source;
        this.say = source.say();
    }

    private ReportingPeriod period() {
        return source.report().release().period();
    }

    /** The state fiscal year that ends with the quarter of the release, such as 2025–26. */
    String fiscalYear() {
        int ends = period().year();
        return (ends - 1) + "–" + String.format(Locale.ROOT, "%02d", ends % 100);
    }

    /** The time that a table of this level tells of. */
    String time(Level level) {
        return level == Level.FY ? say.of("picture.year.fiscal", fiscalYear()) : source.months();
    }

    /** In place of a picture: with which report its figures come. */
    PictureView later(Picture picture, Measure measure, Level level) {
        ReportingPeriod next = period().plus(1);
        while (!Design.endsFiscalYear(next)) {
            next = next.plus(1);
        }
        String key = level == Level.FY ? "picture.year.later.FY" : "picture.year.later.AJ";
        return inPlace(picture, measure, say.of(key, say.months(next)));
    }

    /** In place of a picture of counties: the state's own rate of the year is not known. */
    PictureView noState(Picture picture, Measure measure) {
        return inPlace(picture, measure, say.of("picture.year.noState"));
    }

    private PictureView inPlace(Picture picture, Measure measure, String why) {
        String by =
                picture.kind().isOfGroups()
                        ? source.catalog().dimension(picture.dimension()).label().in(say.language())
                        : say.of("picture.year.counties");
        return PictureView.inPlace(
                picture.code(),
                say.of("picture.year.title", source.name(measure), say.within(by)),
                why,
                List.of(say.of("picture.source", measure.code())));
    }
}
