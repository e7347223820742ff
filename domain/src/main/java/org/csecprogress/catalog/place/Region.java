package org.csecprogress.catalog.place;

/**
 * A region of counties.
 *
 * @param code its code, such as {@code R03}
 * @param name its name
 */
public record Region(String code, String name) {}
