package org.csecprogress.report.explore.page;

import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Region;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.exploration.AskedTime;
import org.csecprogress.release.exploration.FigureQuestion;

/** The parts of a question in words. */
final class QuestionWords {
    private final Catalog catalog;
    private final Counties counties;
    private final Sentences say;

    /** Creates the words in the language of the sentences. */
    QuestionWords(Catalog catalog, Counties counties, Sentences say) {
        this.catalog = catalog;
        this.counties = counties;
        this.say = say;
    }

    /** Returns the measure and the breakdown, such as "Youth screened: Age". */
    String title(FigureQuestion question) {
        String measure = measure(question.measure());
        return switch (question.by()) {
            case FigureQuestion.TOTAL -> measure;
            case FigureQuestion.REGION -> say.of("explore.title.REGION", measure);
            case FigureQuestion.COUNTY -> say.of("explore.title.COUNTY", measure);
            default -> say.of("explore.title.by", measure, dimension(question.by()));
        };
    }

    /** Returns the whole question: measure, breakdown, place and time. */
    String whole(FigureQuestion question) {
        return say.of(
                "explore.question",
                title(question),
                place(question.place()),
                time(question.time()));
    }

    String measure(String code) {
        return catalog.findMeasure(code).map(m -> say.in(m.name())).orElse(code);
    }

    /** Returns the name of a breakdown in a list. */
    String breakdown(String by) {
        return switch (by) {
            case FigureQuestion.TOTAL, FigureQuestion.REGION, FigureQuestion.COUNTY ->
                    say.of("explore.by." + by);
            default -> dimension(by);
        };
    }

    private String dimension(String code) {
        return catalog.findDimension(code).map(Dimension::label).map(say::in).orElse(code);
    }

    String place(String place) {
        if (place.equals(FigureQuestion.STATE)) {
            return say.of("explore.place.STATE");
        }
        return CountyCode.isValid(place)
                ? say.of("explore.place.county", counties.byCode(new CountyCode(place)).name())
                : region(place);
    }

    /** Returns the name of a place in a table or list, where its kind is plain. */
    String placeInList(String place) {
        return CountyCode.isValid(place)
                ? counties.byCode(new CountyCode(place)).name()
                : place(place);
    }

    private String region(String code) {
        return counties.regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .map(Region::name)
                .orElse(code);
    }

    String time(AskedTime time) {
        return time.year()
                ? say.of("explore.time.year", time.code().replace('-', '\u2013'))
                : say.months(time.quarter());
    }
}
