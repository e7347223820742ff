package org.csecprogress.review;

import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.CountyCode;

/**
 * The reviewers on a day, and their counties.
 *
 * @param reviewers everyone who may review, by name
 * @param duties the reviewer of every county that has one
 */
public record ReviewDesk(List<Reviewer> reviewers, Map<CountyCode, CountyDuty> duties) {
    public ReviewDesk {
        reviewers = List.copyOf(reviewers);
        duties = Map.copyOf(duties);
    }
}
