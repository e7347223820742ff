package org.csecprogress.release.protection.system;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.protection.design.TableDesign;

/**
 * Another way to publish the same figures. It is only tried out and never released.
 *
 * @param rule which counts would be withheld because they are small
 * @param criterion how uncertain they would have to stay; only COVER is ever released
 * @param leftOut kinds of tables that would not be published at all
 */
public record Alternative(PrimaryRule rule, Criterion criterion, SortedSet<TableKind> leftOut) {
    public Alternative {
        leftOut = Collections.unmodifiableSortedSet(new TreeSet<>(leftOut));
    }

    boolean publishes(TableDesign table) {
        return !leftOut.contains(TableKind.of(table.id()));
    }
}
