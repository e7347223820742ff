package org.csecprogress.report.explore.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.ReportSection;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.exploration.AskedTime;
import org.csecprogress.release.exploration.FigureQuestion;
import org.csecprogress.release.exploration.QuestionSpace;
import org.csecprogress.report.explore.web.AskedQuestion;

/** The form that asks another question, with this one chosen. */
public final class ExploreForm {
    private final QuestionSpace space;
    private final FigureQuestion question;
    private final Catalog catalog;
    private final QuestionWords words;
    private final Sentences say;

    ExploreForm(AskedQuestion asked, Catalog catalog, QuestionWords words, Sentences say) {
        this.space = asked.exploration().space();
        this.question = asked.question();
        this.catalog = catalog;
        this.words = words;
        this.say = say;
    }

    /** An entry of a list. */
    public record Choice(String value, String said, boolean chosen) {
        /** Whether it is the one of this question. */
        public boolean isChosen() {
            return chosen;
        }
    }

    /** Entries of a list under a heading. */
    public record Group(String label, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A list to choose from.
     *
     * @param name name of the parameter
     */
    public record Choices(String name, String label, List<Group> groups) {
        public Choices {
            groups = List.copyOf(groups);
        }
    }

    /** Returns the lists in the order of the question's parts. */
    public List<Choices> getLists() {
        return List.of(
                new Choices(AskedQuestion.MEASURE, say.of("explore.measure"), measures()),
                new Choices(AskedQuestion.PERIOD, say.of("explore.period"), times()),
                new Choices(AskedQuestion.BY, say.of("explore.by"), breakdowns()),
                new Choices(AskedQuestion.PLACE, say.of("explore.place"), places()));
    }

    private List<Group> measures() {
        List<Group> groups = new ArrayList<>();
        for (ReportSection section : catalog.reportSections()) {
            List<Choice> of =
                    space.measures().stream()
                            .filter(m -> m.reportSection() == section.number())
                            .map(this::measure)
                            .toList();
            if (!of.isEmpty()) {
                groups.add(new Group(say.in(section.name()), of));
            }
        }
        return groups;
    }

    private Choice measure(Measure measure) {
        return new Choice(
                measure.code(), say.in(measure.name()), measure.code().equals(question.measure()));
    }

    private List<Group> times() {
        return List.of(
                new Group(say.of("explore.period.quarters"), times(time -> !time.year())),
                new Group(say.of("explore.period.years"), times(AskedTime::year)));
    }

    private List<Choice> times(Predicate<AskedTime> wanted) {
        return space.times().stream()
                .filter(wanted)
                .map(
                        time ->
                                new Choice(
                                        time.code(),
                                        words.time(time),
                                        time.equals(question.time())))
                .toList();
    }

    private List<Group> breakdowns() {
        return List.of(
                new Group(
                        words.measure(question.measure()),
                        space.breakdowns(space.measure(question.measure()).orElseThrow()).stream()
                                .map(
                                        by ->
                                                new Choice(
                                                        by,
                                                        words.breakdown(by),
                                                        by.equals(question.by())))
                                .toList()));
    }

    private List<Group> places() {
        return List.of(
                new Group(say.of("explore.place.state"), places(FigureQuestion.STATE::equals)),
                new Group(say.of("explore.place.counties"), places(CountyCode::isValid)),
                new Group(
                        say.of("explore.place.regions"),
                        places(
                                place ->
                                        !place.equals(FigureQuestion.STATE)
                                                && !CountyCode.isValid(place))));
    }

    private List<Choice> places(Predicate<String> wanted) {
        return space.places().stream()
                .filter(wanted)
                .map(
                        place ->
                                new Choice(
                                        space.placeName(place),
                                        words.placeInList(place),
                                        place.equals(question.place())))
                .toList();
    }
}
