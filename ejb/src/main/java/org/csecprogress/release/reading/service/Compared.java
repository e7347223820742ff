package org.csecprogress.release.reading.service;

import java.util.List;
import java.util.Map;
import org.csecprogress.release.content.MilestoneStanding;

/**
 * Earlier figures that a release compares with.
 *
 * @param byPlace the totals of the quarters before, by place
 * @param none the totals for a place without any
 * @param milestones milestones of the quarter before; empty if it had no release
 * @param changes later changes to the releases that these figures were taken from
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
     * Returns the totals of a place in the seven quarters before.
     *
     * @param place STATE or the code of a county
     */
    public PastFigures totals(String place) {
        return byPlace.getOrDefault(place, none);
    }

    /** Returns a copy with the later changes to their releases. */
    Compared with(List<LaterChange> later) {
        return new Compared(byPlace, none, milestones, later);
    }
}
