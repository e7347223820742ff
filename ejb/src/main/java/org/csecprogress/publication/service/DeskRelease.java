package org.csecprogress.publication.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.publication.ReleaseAction;
import org.csecprogress.publication.ReleaseEvent;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.ReleaseStatus;

/**
 * A release as its staff see it.
 *
 * @param version the version that a page carries
 * @param releaseDay the day of publication by the calendar
 * @param counties how many counties are in it
 * @param missing names of the counties that are not
 * @param policy the policy that it was built under, or empty
 * @param tables what is shown and withheld, by dimension
 * @param events its history, the newest first
 * @param actions what this actor may do now, a reason and a typed number apart
 * @param withdrawalAsked whether a first person asked to take it back
 * @param ownWork whether the actor may not publish it because they cleared it or approved in it
 */
public record DeskRelease(
        ReleaseNumber number,
        ReleaseStatus status,
        long version,
        LocalDate releaseDay,
        Optional<Instant> frozenAt,
        Optional<Instant> scheduledFor,
        int counties,
        List<String> missing,
        Optional<String> inputsDigest,
        Optional<String> tablesDigest,
        String policy,
        List<Line> tables,
        List<ReleaseEvent> events,
        Set<ReleaseAction> actions,
        boolean withdrawalAsked,
        boolean ownWork) {
    /**
     * The tables of one dimension.
     *
     * @param dimension code of the dimension, or TOTAL
     * @param cells how many figures they have
     * @param small how many are withheld because they are small
     * @param other how many are withheld to protect others
     */
    public record Line(String dimension, int cells, int small, int other) {}

    public DeskRelease {
        missing = List.copyOf(missing);
        tables = List.copyOf(tables);
        events = List.copyOf(events);
        actions = Set.copyOf(actions);
    }
}
