package org.csecprogress.report.picture.page;

import java.util.List;
import java.util.Locale;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.picture.PictureDefinition;
import org.csecprogress.release.picture.PictureKind;
import org.csecprogress.release.protection.design.Design;

/** The figures published once a year, and the notes in their place in other reports. */
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

    /** Returns the state fiscal year that ends with the quarter of the release, such as 2025–26. */
    String fiscalYear() {
        int ends = period().year();
        return (ends - 1) + "–" + String.format(Locale.ROOT, "%02d", ends % 100);
    }

    /** Returns the time that a table of this level covers. */
    String time(Level level) {
        return level == Level.FY ? say.of("picture.year.fiscal", fiscalYear()) : source.months();
    }

    /** Returns that time within a sentence. */
    String within(Level level) {
        return level == Level.FY ? say.within(time(level)) : time(level);
    }

    /** Returns a placeholder that says which report will have the figures. */
    PictureView later(PictureDefinition picture, Measure measure, Level level) {
        ReportingPeriod next = period().plus(1);
        while (!Design.endsFiscalYear(next)) {
            next = next.plus(1);
        }
        String key = level == Level.FY ? "picture.year.later.FY" : "picture.year.later.AJ";
        return inPlace(picture, measure, say.of(key, say.months(next)));
    }

    /** Returns a placeholder for a picture of counties if the state's yearly rate isn't known. */
    PictureView noState(PictureDefinition picture, Measure measure) {
        return inPlace(picture, measure, say.of("picture.year.noState"));
    }

    private PictureView inPlace(PictureDefinition picture, Measure measure, String why) {
        String by =
                picture.kind().isOfGroups()
                        ? source.catalog().dimension(picture.dimension()).label().in(say.language())
                        : say.of(
                                picture.kind() == PictureKind.AREAS
                                        ? "picture.areas.head"
                                        : "picture.year.counties");
        return PictureView.inPlace(
                picture.code(),
                say.of("picture.year.title", source.name(measure), say.within(by)),
                why,
                List.of(say.of("picture.source", measure.code())));
    }
}
