package org.csecprogress.release.exploration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the nearest question with an answer, in a fixed order: another time, the region, the state,
 * and these without the breakdown. It looks at the public marks alone, so the offer tells nothing
 * that the tables don't.
 */
public final class NearestQuestion {
    private final QuestionSpace space;
    private final FigureAnswers answers;

    /** Creates the search among the questions of a space. */
    public NearestQuestion(QuestionSpace space, FigureAnswers answers) {
        this.space = space;
        this.answers = answers;
    }

    /** Returns the nearest question of which each figure is public, if there is one. */
    public Optional<FigureQuestion> to(FigureQuestion question) {
        return candidates(question).stream()
                .filter(other -> !other.equals(question))
                .filter(space::has)
                .filter(other -> answers.of(other).isShown())
                .findFirst();
    }

    private Set<FigureQuestion> candidates(FigureQuestion question) {
        Set<FigureQuestion> all = new LinkedHashSet<>();
        List<String> places = wider(question.place());
        for (String place : places) {
            addAtTimes(all, question.in(place));
        }
        for (String place : places) {
            addAtTimes(all, question.ofTotal().in(place));
        }
        FigureQuestion last = question.ofTotal().in(FigureQuestion.STATE);
        space.times().forEach(time -> all.add(last.at(time)));
        all.add(space.first());
        return all;
    }

    /** Returns the place, its region if it is a county, and the state. */
    private List<String> wider(String place) {
        List<String> places = new ArrayList<>(List.of(place));
        space.regionOf(place).ifPresent(places::add);
        places.add(FigureQuestion.STATE);
        return places;
    }

    /**
     * Adds the question at its own time, in the other form of that time, and in the last quarter of
     * that year and of the year before, which have the tables that are published once a year.
     */
    private static void addAtTimes(Set<FigureQuestion> all, FigureQuestion question) {
        AskedTime time = question.time();
        AskedTime year = AskedTime.yearOf(time.quarter());
        all.add(question);
        all.add(question.at(year));
        all.add(question.at(AskedTime.of(year.quarter())));
        AskedTime before = AskedTime.yearOf(year.quarter().minus(4));
        all.add(question.at(before));
        all.add(question.at(AskedTime.of(before.quarter())));
    }
}
