package org.csecprogress.catalog.dimension;

import java.util.List;
import org.csecprogress.kernel.LocalText;

/**
 * Categories that are published as one group.
 *
 * @param code code, unique in the dimension
 * @param dimension code of its dimension
 * @param label its public label
 * @param categories codes of its categories, in order
 */
public record PublicGroup(String code, String dimension, LocalText label, List<String> categories) {
    public PublicGroup {
        categories = List.copyOf(categories);
    }
}
