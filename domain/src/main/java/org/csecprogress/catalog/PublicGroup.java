package org.csecprogress.catalog;

import java.util.List;
import org.csecprogress.kernel.LocalText;

/**
 * Categories that are published as one.
 *
 * @param code its code, unique in its dimension
 * @param dimension code of its dimension
 * @param label its public label
 * @param categories codes of the categories that it holds, in order
 */
public record PublicGroup(String code, String dimension, LocalText label, List<String> categories) {
    public PublicGroup {
        categories = List.copyOf(categories);
    }
}
