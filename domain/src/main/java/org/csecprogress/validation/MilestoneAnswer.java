package org.csecprogress.validation;

import java.time.LocalDate;
import org.csecprogress.kernel.Agency;

/**
 * How far a county, or one of its agencies, is with a milestone.
 *
 * @param agency the agency, or null for the county as a whole
 * @param status code of the catalogue's list of statuses
 * @param actual when it happened, or null
 * @param evidence link or description of the document; may be empty
 * @param note may be empty
 */
public record MilestoneAnswer(
        String milestone,
        Agency agency,
        String status,
        LocalDate actual,
        String evidence,
        String note) {}
