package org.csecprogress.catalog;

import java.util.Optional;
import org.csecprogress.kernel.LocalText;

/**
 * A row of a breakdown.
 *
 * @param code its code, unique in its dimension
 * @param dimension code of its dimension
 * @param position its place, from 1
 * @param label its label in a filing
 * @param publicGroup code of the group under which it is published
 * @param publicLabel label of that group
 * @param note what else to know
 * @param band the days that it stands for, where it stands for some
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
