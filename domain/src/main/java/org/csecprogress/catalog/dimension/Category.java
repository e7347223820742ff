package org.csecprogress.catalog.dimension;

import java.util.Optional;
import org.csecprogress.kernel.LocalText;

/**
 * A row of a breakdown.
 *
 * @param code code, unique in the dimension
 * @param dimension code of the dimension
 * @param position position, from 1
 * @param label label in a filing
 * @param publicGroup code of the public group
 * @param publicLabel public label of the group
 * @param note further information
 * @param band the range of days, if it has one
 */
public record Category(
        String code,
        String dimension,
        int position,
        LocalText label,
        String publicGroup,
        LocalText publicLabel,
        String note,
        Optional<Band> band) {}
