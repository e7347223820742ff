package org.csecprogress.publication.service;

import java.util.List;
import java.util.Map;
import org.csecprogress.publication.MilestoneStanding;

/**
 * What a release compares with.
 *
 * @param byPlace the totals of the quarters before, by place
 * @param none for a place that has none
 * @param milestones of the quarter before; none where it had no release
 * @param changes what became since of the releases that all this was taken from
 */
public record Compared(
        Map<String, PastFigures> byPlace,
        PastFigures none,
        List<MilestoneStanding> milestones,
        List<LaterChange> changes) {
    public Compared {
        byPlace = Map.copyOf(byPlace);
        milestones = List.copyOf(milestones);
        changes = List.copyOf(changes);
    }

    /**
     * The totals of a place in the seven quarters before.
     *
     * @param place STATE or the code of a county
     */
    public PastFigures totals(String place) {
        return byPlace.getOrDefault(place, none);
    }
}
